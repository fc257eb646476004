-- What the product search knows of each product: its words, and its trade to rank by.
--
-- grain product
with trade as (

    select
        product,
        sum(value_usd) as trade_usd
    from marts.product_trade_years
    where year = 2024
    group by product

),

words as (

    select
        product,
        string_agg(words, ' ' order by words) as words
    from staging.search_words
    group by product

)

select
    products.product,
    products.level,
    products.label,
    products.name,
    words.words,
    trade.trade_usd,
    products.position
from marts.products
left join trade using (product)
left join words using (product)
