-- No everyday category is empty of trade in 2024, in either direction taken together.
-- what to do  Correct the prefixes of the category in data/categories/everyday_categories.csv.
select
    product_catalog.product,
    sum(product_trade_years.value_usd) as value_usd
from marts.product_catalog
left join marts.product_trade_years
    on product_catalog.product = product_trade_years.product and product_trade_years.year = 2024
where product_catalog.level = 'category'
group by product_catalog.product
having coalesce(sum(product_trade_years.value_usd), 0) = 0
