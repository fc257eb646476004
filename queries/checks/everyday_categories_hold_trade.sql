-- No everyday category is empty of trade in 2024, in either direction taken together.
select
    products.product,
    sum(product_trade_years.value_usd) as value_usd
from marts.products
left join marts.product_trade_years
    on products.product = product_trade_years.product and product_trade_years.year = 2024
where products.level = 'category'
group by products.product
having coalesce(sum(product_trade_years.value_usd), 0) = 0
