-- The rates of the US duties on all goods of China, and what goods in transit at a step paid instead.
--
-- grain measure, valid_from
with general as (

    select
        layer,
        program,
        measure,
        rate_pct,
        rates.valid_from,
        rates.valid_before
    from policy.measures
    inner join policy.rates using (measure)
    where imposed_by = 'United States' and applies_to = 'all goods' and rate_pct > 0

)

select
    layer,
    program,
    measure,
    rate_pct,
    valid_from,
    valid_before
from general
