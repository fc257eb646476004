-- What does US law charge goods of China in a month, and what duty was calculated on them?
--
-- The law: mean of the daily averages of the month, weights of 2024. Collected: calculated
-- duty over imports for consumption of the month. has_step: the law moved by more than a
-- point within the month, so the two cannot be compared. gap_pct is law after exclusions
-- less collected, in points. Months since 2018.
--
-- grain    month
-- $product text in marts.us_statutory_months.product: all, section:XVI or a chapter (default all)
-- empty    US law has no line with trade in 2024 in this group.
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
