-- How much of a product does the United States sell to China, or buy from it, each year?
--
-- Exports at FAS value, imports at customs value. For 2015 to 2018, 2020 and 2021 we have imports
-- by six digits only at CIF value; we scale them to Census customs values, chapter by chapter, and
-- flag them as estimated. 2026 is partial. A year without a row is missing, not zero.
--
-- grain     year
-- $flow     one of export, import: seen from the United States
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI, category:toys, 85, 8517, 851713
-- empty     No US {flow} of this product to or from China is available. Try a wider group.
select
    year,
    value_usd,
    is_estimated,
    is_partial
from marts.product_trade_years
where flow = $flow and product = $product
order by year
