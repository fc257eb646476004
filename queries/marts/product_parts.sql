-- The groups within each product: sections within all goods, chapters within sections, headings
-- within chapters, six-digit codes within headings and everyday categories.
--
-- grain product, part
select
    parent as product,
    product as part
from marts.product_catalog
where parent is not null and level <> 'category'
union all
select
    product_lines.product,
    product_lines.hs6 as part
from marts.product_lines
inner join marts.product_catalog
    on product_lines.hs6 = product_catalog.product
where starts_with(product_lines.product, 'category:')
