-- General imports from China by heading and year, over the available months.
--
-- The months of the heading file; for a year it does not have, January to August from the two
-- year-to-date totals of 2025 and 2026.
--
-- grain heading, year
with by_month as (

    select
        hs4 as heading,
        year(month) as year,
        sum(general_value_usd) as value_usd,
        count(*) as month_count
    from staging.census_trade_by_chapter__imports_china_headings
    group by hs4, year(month)

),

to_date as (

    select
        hs4 as heading,
        unnest([2025, 2026]) as year,
        unnest([earlier_value_usd, later_value_usd]) as value_usd,
        8 as month_count
    from staging.census_trade_by_chapter__imports_china_headings_to_date

)

select * from by_month
union all by name
select * from to_date
where year not in (select year from by_month)
