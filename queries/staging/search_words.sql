-- Everyday words for products, beside those of their descriptions.
select
    product,
    words
from csv_texts('data/categories/search_words.csv')
