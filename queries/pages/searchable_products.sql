-- What can the product search find?
--
-- grain  product
select
    product,
    level,
    label,
    name,
    words,
    trade_usd
from marts.searchable_products
order by position
