-- Into which parts can a product be opened?
--
-- grain     product
-- $product  text in marts.products.product: product key
select
    products.product,
    products.label,
    products.level
from marts.product_parts
inner join marts.products
    on product_parts.part = products.product
where product_parts.product = $product
order by products.position
