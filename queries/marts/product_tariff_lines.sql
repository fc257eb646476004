-- The lines of both tariffs within a product: a product of the filter, or a single line.
--
-- A Chinese line that is new in 2022 holds the retired line under which its goods stood before.
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
union all
select
    cn_line_history.line as product,
    'China' as importer,
    of_line as line
from marts.cn_line_history
inner join marts.cn_lines on of_line = cn_lines.line
where of_line <> cn_line_history.line and cn_lines.valid_before is not null
