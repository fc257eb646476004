-- Which products does the filter offer?
--
-- grain   product
-- $level  one of everything, category, section, chapter, heading, subheading, any: level of detail
select
    product,
    level,
    name,
    label,
    parent
from marts.product_catalog
where $level in ('any', level)
order by position
