-- Why is the duty collected below what the law charges on trade of 2024?
--
-- Points of customs value, adding up to law before exclusions less collected.
-- exclusions: goods excluded from Section 301. mix of headings: law at trade of 2024 less law
-- at the headings that came in the year as far as they have been read; below zero where goods
-- came that owe more. chapters 98 and 99: returned goods and low-value entries, which owe nothing;
-- those of the month where they have been read, else the mean of the year to date from 2026
-- on, else within the rest. rest: what is bought within a heading, goods under way
-- when a rate rose, conditions of use, part lines, claims. Months in which the law moved by
-- more than a point are left out. Months from January 2025 on.
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
order by month
