-- Everyday groups of goods by code prefix; where two prefixes fit a code, the longer one wins.
select
    category,
    title,
    code_prefix
from csv_texts('data/categories/everyday_categories.csv')
