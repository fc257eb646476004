-- Why is less duty collected than the law would charge on 2024 trade?
--
-- Percentage points of customs value; the reasons add up to the legal rate before exclusions minus
-- the collected rate. exclusions: goods excluded from Section 301. mix of headings: the legal rate
-- on 2024 trade minus the legal rate on the imports of that year's available months; negative
-- where imports shifted toward goods with higher rates. chapters 98 and 99: returned goods and
-- low-value entries, which pay nothing; by month where available, from 2026 otherwise the average
-- of the year to date, else part of the rest. rest: choices within a heading, goods in transit
-- when a rate rose, conditions of use, partial lines, claims. Months in which the legal rate moved
-- by more than a point are left out. Months since January 2025.
--
-- grain month, reason
with law as (

    select
        us_statutory_months.month,
        us_statutory_months.statutory_pct,
        us_statutory_months.after_exclusions_pct,
        us_duty_groups_by_month.after_exclusions_pct as mix_pct,
        100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
        share_without_rates
    from marts.us_statutory_months
    inner join marts.us_duty_groups_by_month using (month)
    left join marts.shares_without_rates using (month)
    where
        product = 'all' and goods_group = 'all' and layer = 'total'
        and weights = 'mix of the year' and daily_range_pct <= 1

)

select
    month,
    unnest(['exclusions', 'chapters 98 and 99', 'mix of headings', 'rest']) as reason,
    unnest([
        statutory_pct - after_exclusions_pct,
        mix_pct * share_without_rates,
        after_exclusions_pct - mix_pct,
        mix_pct * (1 - coalesce(share_without_rates, 0)) - collected_pct
    ]) as gap_pct
from law
order by month, reason
