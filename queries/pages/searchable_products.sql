-- What can the product search find?
--
-- grain  product
select
    product,
    level,
    label,
    name,
    words,
    trade_usd,
    position
from marts.product_search
order by position
