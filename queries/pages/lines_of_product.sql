-- Which lines of both tariffs does a product have on a day, and what does each owe in all?
--
-- A normal duty that is no percentage has no rate, and the sum leaves it out.
--
-- grain     one row per importer and line
-- $product  text in marts.product_tariff_lines.product: product key or an eight-digit line
-- $day      date: the day of entry
-- empty     Neither tariff has a line for this product on that day.
select
    importer,
    line,
    description,
    statutory_pct,
    after_exclusions_pct,
    is_mfn_missing
from marts.product_tariff_lines
inner join marts.rates using (importer, line)
left join marts.us_lines on importer = 'United States' and product_tariff_lines.line = us_lines.line
where
    product = $product
    and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
    and $day <= (select law_through from marts.evidence)
order by importer desc, product_tariff_lines.line asc
