-- Which groups of a product rose or fell most between two years?
--
-- A group without trade in one year counts as zero in it, because the reports list every code
-- traded. Codes that are new or were redefined between the years are not comparable and have no
-- change. Full years only.
--
-- grain        product
-- $flow        one of export, import: seen from the United States
-- $product     text in marts.product_catalog.product: the product to divide into groups
-- $first_year  integer: 2015 or later
-- $last_year   integer: to 2025
-- empty        There is nothing to compare within this product in these years. Choose a wider group or years from 2015 to 2025.
with parts as (

    select
        product_parts.part as product,
        coalesce(sum(value_usd) filter (where year = $first_year), 0) as first_usd,
        coalesce(sum(value_usd) filter (where year = $last_year), 0) as last_usd,
        bool_or(is_estimated) as is_estimated
    from marts.product_parts
    inner join marts.product_trade_years
        on product_parts.part = product_trade_years.product
    where
        product_parts.product = $product and flow = $flow
        and year in ($first_year, $last_year) and not is_partial and year >= 2015
    group by product_parts.part

),

broken as (

    select distinct product
    from marts.nomenclature_breaks
    where $first_year <= if(nomenclature = 'HS2012', 2016, 2021) and $last_year >= 2017

)

select
    parts.product,
    label,
    first_usd,
    last_usd,
    broken.product is null or (length(parts.product) <> 6 and first_usd > 0) as is_comparable,
    if(is_comparable, last_usd - first_usd, null) as change_usd,
    if(is_comparable, 100 * (last_usd / nullif(first_usd, 0) - 1), null) as change_pct,
    is_estimated
from parts
inner join marts.product_catalog using (product)
left join broken on parts.product = broken.product
order by change_usd desc nulls last, parts.product asc
