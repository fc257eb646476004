-- Each entry of the search words names a product that exists.
select
    search_words.product,
    search_words.words
from staging.search_words
where not exists (
    from marts.products
    where products.product = search_words.product
)
