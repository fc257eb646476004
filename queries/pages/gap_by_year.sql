-- By how much does the duty collected fall short of the legal rate, year by year?
--
-- Means over the months of the year that have both, in percentage points of customs value. gap_pct
-- is the legal rate after exclusions minus the collected rate. without_rates_pct is the share of
-- imports under chapters 98 and 99, which have no rates of their own.
--
-- grain year
with months as (

    select
        year(us_statutory_months.month) as year,
        statutory_pct,
        after_exclusions_pct,
        100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
        100 * share_without_rates as without_rates_pct
    from marts.us_statutory_months
    inner join marts.calculated_duty_by_product using (product, month)
    left join marts.shares_without_rates using (month)
    where product = 'all' and layer = 'total' and calculated_duty_usd is not null

)

select
    year,
    count(*) as months,
    avg(statutory_pct) as statutory_pct,
    avg(after_exclusions_pct) as after_exclusions_pct,
    avg(collected_pct) as collected_pct,
    avg(after_exclusions_pct - collected_pct) as gap_pct,
    avg(without_rates_pct) as without_rates_pct
from months
group by year
order by year
