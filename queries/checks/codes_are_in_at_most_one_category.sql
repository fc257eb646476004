-- Each six-digit code is in at most one everyday category.
-- what to do  Remove the code from all categories but one in data/categories/everyday_categories.csv.
select
    product_lines.hs6,
    count(*) as category_count
from marts.product_lines
where starts_with(product_lines.product, 'category:')
group by product_lines.hs6
having count(*) > 1
