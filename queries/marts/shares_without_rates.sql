-- The share of imports from China that came under chapters 98 and 99, which have no rates.
--
-- To November 2025 by month, imports for consumption by NAICS group (980 and 990). In 2026
-- general imports by heading, January to August together, the same in each month: another
-- basis, used as a share only. December 2025 is not in hand. Months from January 2013 on.
--
-- grain month
select
    month,
    sum(imports_for_consumption_usd) filter (where naics in ('980', '990'))
    / sum(imports_for_consumption_usd) as share_without_rates
from staging.census_imports_by_naics
where partner = 'CHN'
group by month
union all
select
    months.month,
    sum(later_value_usd) filter (where hs4 >= '98') / sum(later_value_usd) as share_without_rates
from staging.census_trade_by_chapter__imports_china_headings_to_date
cross join (
    select unnest(generate_series(date '2026-01-01', date '2026-08-01', interval 1 month))::date as month
) as months
group by months.month
