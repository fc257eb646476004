-- How much of a product do the United States and China trade with each other each month?
--
-- All goods, sections and chapters, and imports by heading where available. Exports are FAS
-- values. Imports for consumption and general imports are two measures, never joined into one
-- line. A month without a row is missing.
--
-- grain     flow, basis, month
-- $product  text in marts.product_catalog.product: product key such as all, section:XVI or 85
-- $first_year  integer: first year to show
-- $last_year   integer: last year to show
-- empty     Monthly trade is not available for this product. All goods, sections and chapters have months; other products have years.
select
    flow,
    basis,
    month,
    value_usd
from marts.product_trade_months
where product = $product and partner = 'CHN' and year(month) between $first_year and $last_year
order by flow, basis, month
