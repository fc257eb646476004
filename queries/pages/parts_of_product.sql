-- Which groups does a product consist of?
--
-- grain     product
-- $product  text in marts.product_catalog.product: product key
select
    product_catalog.product,
    product_catalog.label,
    product_catalog.level
from marts.product_parts
inner join marts.product_catalog
    on product_parts.part = product_catalog.product
where product_parts.product = $product
order by product_catalog.position
