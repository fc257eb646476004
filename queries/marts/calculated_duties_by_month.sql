-- Duty calculated from customs entries, and the imports for consumption it was charged on, by
-- month.
--
-- grain  partner, month
select
    partner,
    month,
    calculated_duty_usd,
    imports_for_consumption_usd,
    100 * calculated_duty_usd / imports_for_consumption_usd as calculated_duty_rate_pct,
    vintage
from staging.census_calculated_duties__monthly
