-- On one day a line has one row for each measure, tier, rate and part of the value.
-- what to do  End the earlier row of the measure and tier in its product list where the later begins.
select
    importer,
    line,
    measure,
    tier,
    rate_pct,
    certainty,
    valid_from,
    valid_before
from marts.rate_layers
qualify
    lead(valid_from) over (partition by importer, line, measure, tier, rate_pct order by valid_from)
    < coalesce(valid_before, 'infinity')
