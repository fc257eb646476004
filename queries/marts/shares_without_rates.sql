-- The share of imports from China under chapters 98 and 99, which have no rates.
--
-- By month, imports for consumption by NAICS group (980 and 990); for a month without them,
-- imports for consumption of chapters 98 and 99; for a month without either, general imports by
-- heading of the year to date, the same share for each month, on a different basis. A month with
-- none of the three has no row. Months since January 2013.
--
-- grain month
with by_group as (

    select
        month,
        sum(imports_for_consumption_usd) filter (where naics in ('980', '990'))
        / sum(imports_for_consumption_usd) as share_without_rates,
        1 as choice
    from staging.census_imports_by_naics
    where partner = 'CHN'
    group by month

),

by_chapter as (

    select
        month,
        sum(value_usd) filter (where hs2 >= '98') / sum(value_usd) as share_without_rates,
        2 as choice
    from staging.census_trade_by_chapter__imports
    where partner = 'CHN' and basis = 'imports for consumption'
    group by month
    having count(*) filter (where hs2 >= '98') = 2

),

to_date as (

    select
        (make_date(year, 1, 1) + to_months(unnest(generate_series(0, max(month_count) - 1))::integer))::date as month,
        sum(value_usd) filter (where heading >= '98') / sum(value_usd) as share_without_rates,
        3 as choice
    from marts.heading_imports_by_year
    where year >= 2026
    group by year

),

choices as (

    select * from by_group
    union all
    select * from by_chapter
    union all
    select * from to_date

)

select
    month,
    share_without_rates
from choices
qualify row_number() over (partition by month order by choice) = 1
