-- How much of a product does the United States sell to China, or buy from it, each month?
--
-- All goods, sections and chapters, and imports by heading where available. The basis column says
-- what an import figure measures: imports for consumption and general imports are never joined
-- into one line. A month without a row is missing.
--
-- grain     basis, month
-- $flow     one of export, import: seen from the United States
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI or 85
-- empty     Monthly trade is not available for this product. All goods, sections and chapters have months; other products have years.
select
    month,
    value_usd,
    basis,
    false as is_estimated,
    false as is_partial
from marts.product_trade_months
where flow = $flow and product = $product and partner = 'CHN'
order by basis, month
