-- What does US law set on Chinese goods in a month, and what duty was calculated on them?
--
-- The legal rate is the month's average of daily averages, weighted by 2024 trade. The collected
-- rate is calculated duty divided by the month's imports for consumption. has_step: the legal rate
-- moved by more than a point within the month, so the two are not comparable. gap_pct is the legal
-- rate after exclusions minus the collected rate, in percentage points. Months since 2018.
--
-- grain    month
-- $product text in marts.us_statutory_months.product: all, section:XVI or a chapter (default all)
-- empty    The US tariff has no line with 2024 trade in this group.
select
    us_statutory_months.month,
    statutory_pct,
    after_exclusions_pct,
    100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
    after_exclusions_pct - collected_pct as gap_pct,
    daily_range_pct > 1 as has_step,
    calculated_duty_usd,
    imports_for_consumption_usd,
    vintage
from marts.us_statutory_months
left join marts.calculated_duty_by_product using (product, month)
where product = $product and layer = 'total'
order by us_statutory_months.month
