-- Which lines of both tariffs a product holds: a product of the filter, or one line.
--
-- grain product, importer, line
select
    product,
    importer,
    line
from marts.product_lines
inner join marts.tariff_lines using (hs6)
union all
select
    line as product,
    importer,
    line
from marts.tariff_lines
