-- On one day a ten-digit number has one row for each layer.
-- what to do  Look for a day on which the law of the line turns and that us_number_layers leaves out.
select
    hts10,
    line,
    layer,
    valid_from,
    valid_before
from marts.us_number_layers
qualify
    lead(valid_from) over (partition by hts10, layer order by valid_from) < coalesce(valid_before, 'infinity')
