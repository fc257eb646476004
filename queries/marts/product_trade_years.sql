-- US trade in goods with China by product and year.
--
-- All goods: the Census totals. Groups and codes: six digits since 2015, of a different vintage,
-- so they do not add up to the total; chapters and sections of 2013 and 2014, and the months of
-- 2026, from the Census Bureau by chapter (exports) and heading (imports). A six-digit product has
-- no row in years without a code of the same scope.
--
-- grain flow, product, year
with by_code as (

    select
        trade_by_code.flow,
        hs_correspondence.hs2022 as product,
        trade_by_code.year,
        sum(trade_by_code.value_usd) as value_usd,
        bool_or(trade_by_code.is_estimated) as is_estimated,
        12 as month_count
    from marts.trade_by_code
    inner join marts.hs_correspondence
        on
            trade_by_code.nomenclature = hs_correspondence.nomenclature
            and trade_by_code.hs6 = hs_correspondence.hs6
    where hs_correspondence.correspondence in ('same code', 'renumbered')
    group by all

),

by_group as (

    select
        trade_by_code.flow,
        product_lines.product,
        trade_by_code.year,
        sum(trade_by_code.value_usd) as value_usd,
        bool_or(trade_by_code.is_estimated) as is_estimated,
        12 as month_count
    from marts.trade_by_code
    inner join marts.product_lines
        on trade_by_code.hs6 = product_lines.hs6
    where product_lines.product <> 'all' and not regexp_full_match(product_lines.product, '\d{6}')
    group by all

),

last_year_by_code as (

    select max(year) as last_year
    from marts.trade_by_code

),

by_month as (

    select
        flow,
        product,
        year(month) as year,
        sum(value_usd) as value_usd,
        false as is_estimated,
        count(*) as month_count
    from marts.product_trade_months
    cross join last_year_by_code
    where
        partner = 'CHN'
        and year(month) >= 2013
        and (
            product = 'all'
            or year(month) in (2013, 2014)
            or (year(month) > last_year and flow = 'export')
        )
    group by flow, product, basis, year(month)
    -- general imports where both bases are there for as many months
    qualify row_number() over (partition by flow, product, year order by month_count desc, basis asc) = 1

),

headings_to_date as (

    select
        'import' as flow,
        product_headings.product,
        year,
        sum(value_usd)::double as value_usd,
        false as is_estimated,
        max(month_count) as month_count
    from marts.heading_imports_by_year
    inner join
        (
            select distinct
                product,
                left(hs6, 4) as heading
            from marts.product_lines
            where
                product <> 'all' and not starts_with(product, 'category:')
                and not regexp_full_match(product, '\d{6}')
        ) as product_headings
        using (heading)
    cross join last_year_by_code
    where year > last_year
    group by product, year

)

select
    *,
    month_count < 12 as is_partial
from by_code
union all by name
select
    *,
    month_count < 12 as is_partial
from by_group
union all by name
select
    *,
    month_count < 12 as is_partial
from by_month
union all by name
select
    *,
    month_count < 12 as is_partial
from headings_to_date
