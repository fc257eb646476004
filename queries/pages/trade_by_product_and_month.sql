-- How much of a product does the United States sell to China, or buy from it, each month?
--
-- All goods, sections and chapters; imports by heading once they have been read. The basis says what an import figure is: imports
-- for consumption and general imports are never joined into one line. A month without a
-- row is a gap.
--
-- grain     basis, month
-- $flow     one of export, import: seen from the United States
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI or 85
-- empty     No month of this product has been read; all goods, sections and chapters have months, other products have years.
select
    month,
    value_usd,
    basis,
    false as is_estimated,
    false as is_partial
from marts.product_trade_months
where flow = $flow and product = $product and partner = 'CHN'
order by basis, month
