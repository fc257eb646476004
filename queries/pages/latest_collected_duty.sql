-- How much duty was calculated on Chinese goods in the latest month, and at what rate?
--
-- Next to it the legal rate: the month's average, weighted by 2024 trade, before and after
-- exclusions.
--
-- grain one row
select
    month,
    calculated_duty_usd,
    100 * calculated_duty_usd / imports_for_consumption_usd as collected_pct,
    statutory_pct,
    after_exclusions_pct
from marts.calculated_duty_by_product
inner join marts.us_statutory_months using (product, month)
where product = 'all' and layer = 'total'
order by month desc
limit 1
