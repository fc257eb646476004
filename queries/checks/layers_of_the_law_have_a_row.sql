-- Every layer of the law records has a row in data/layers.csv, and every row a law record.
--
-- what to do  Add the layer to data/layers.csv, or take its row out there.
select distinct
    coalesce(measures.imposed_by, layers.country) as country,
    coalesce(measures.layer, layers.layer) as layer,
    if(layers.layer is null, 'no row in data/layers.csv', 'no law record') as missing
from policy.measures
full join marts.layers on measures.imposed_by = layers.country and measures.layer = layers.layer
where measures.layer is null or layers.layer is null
