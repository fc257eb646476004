-- The dated rates as their texts say, those due after the last day of law among them.
--
-- A rate ends where the next of its tier starts, in force or due. What is charged up to the last
-- day of law is cut there (rate_layers); what is due later is in force on no day that we read.
--
-- grain measure, tier, valid_from
with every_rate as (

    select
        measure,
        tier,
        valid_from,
        valid_before,
        rate_pct
    from policy.rates
    union all
    select
        measure,
        tier,
        valid_from,
        null as valid_before,
        rate_pct
    from policy.future_rates
    where list = 'scheduled'

)

select
    measure,
    tier,
    valid_from,
    coalesce(lead(valid_from) over (partition by measure, tier order by valid_from), valid_before) as valid_before,
    rate_pct
from every_rate
