-- How much of a product do the United States and China trade with each other each year?
--
-- Exports at FAS value, imports at customs value. Estimated and partial years are flagged.
--
-- grain     flow, year
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI, category:toys, 85, 8517, 851713
-- $first_year  integer: first year to show
-- $last_year   integer: last year to show
-- empty     No trade in this product between the two countries is available for these years. Try a wider group or more years.
select
    flow,
    year,
    value_usd,
    is_estimated,
    is_partial,
    month_count
from marts.product_trade_years
where product = $product and year between $first_year and $last_year
order by flow, year
