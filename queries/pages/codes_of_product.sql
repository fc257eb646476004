-- Which six-digit codes does a product cover, and how much do the two countries trade in each?
--
-- Both directions in the last full year, US figures, largest trade first. Codes are those of
-- HS2022.
--
-- grain     product
-- $product  text in marts.product_catalog.product: product key such as section:XVI, category:toys, 85, 8517
with last_year as (

    select max(year) as year
    from marts.product_trade_years
    where not is_partial

),

traded as (

    select
        product_trade_years.product,
        sum(value_usd) as trade_usd
    from marts.product_lines
    inner join marts.product_trade_years on product_lines.hs6 = product_trade_years.product
    inner join last_year using (year)
    where product_lines.product = $product and not is_partial
    group by product_trade_years.product

)

select
    product_catalog.product,
    product_catalog.label,
    coalesce(trade_usd, 0) as trade_usd
from marts.product_lines
inner join marts.product_catalog on product_lines.hs6 = product_catalog.product
left join traded on product_catalog.product = traded.product
where product_lines.product = $product
order by trade_usd desc, product_catalog.product asc
