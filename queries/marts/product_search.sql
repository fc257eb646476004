-- What the product search knows of each product: its words, and its trade for ranking.
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
        string_agg(words, '; ' order by words) as words
    from staging.search_words
    group by product

)

select
    product_catalog.product,
    product_catalog.level,
    product_catalog.label,
    product_catalog.name,
    words.words,
    trade.trade_usd,
    product_catalog.position
from marts.product_catalog
left join trade using (product)
left join words using (product)
