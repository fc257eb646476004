-- Each entry of the search words names a product that exists.
-- what to do  Correct or remove the product in data/categories/search_words.csv.
select
    search_words.product,
    search_words.words
from staging.search_words
where not exists (
    from marts.product_catalog
    where product_catalog.product = search_words.product
)
