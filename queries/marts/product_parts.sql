-- What each product falls into when it is opened: all goods into sections, sections into
-- chapters, chapters into headings, headings and everyday categories into six digits.
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
