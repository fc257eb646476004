-- A rate falls on no less than nothing and no more than the whole value.
-- what to do  Correct the share in the product list of the measure.
select
    importer,
    line,
    measure,
    valid_from,
    applies_to_share
from marts.rate_layers
where applies_to_share not between 0 and 1.00001
