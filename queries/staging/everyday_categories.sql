-- Everyday groups of goods by code prefix; where two prefixes fit a code, the longer one wins.
select
    category,
    title,
    code_prefix
from read_csv('data/categories/everyday_categories.csv', header = true, all_varchar = true)
