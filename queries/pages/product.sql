-- What is behind a product key?
--
-- grain     one row
-- $product  text in marts.products.product: product key
select
    product,
    level,
    name,
    label,
    parent
from marts.products
where product = $product
