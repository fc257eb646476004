-- What does a product key stand for?
--
-- grain     one row
-- $product  text in marts.product_catalog.product: product key
select
    product,
    level,
    name,
    label,
    parent
from marts.product_catalog
where product = $product
