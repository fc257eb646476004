-- How much of a product does the United States sell to China, or buy from it, each year?
--
-- Exports FAS. Imports at customs value; of 2015 to 2018, 2020 and 2021 only CIF values
-- are in hand by six digits, scaled chapter by chapter to Census customs values and
-- flagged as estimated. 2026 is partial. A year without a row is a gap, not a zero.
--
-- grain     year
-- $flow     one of export, import: seen from the United States
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI, category:toys, 85, 8517, 851713
-- empty     No US {flow} of this product to or from China is in hand; a wider group may have figures.
select
    year,
    value_usd,
    is_estimated,
    is_partial
from marts.product_trade_years
where flow = $flow and product = $product
order by year
