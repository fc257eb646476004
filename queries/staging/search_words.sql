-- Everyday words for products, beside those of their descriptions.
select
    product,
    words
from read_csv('data/categories/search_words.csv', header = true, all_varchar = true)
