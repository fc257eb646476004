-- The rates of the US duties on all goods of China, and what goods in transit at a step paid instead.
--
-- grain measure, valid_from
with general as (

    select
        layer,
        program,
        measure,
        rate_pct,
        written_rates.valid_from,
        written_rates.valid_before
    from policy.measures
    inner join marts.written_rates using (measure)
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
