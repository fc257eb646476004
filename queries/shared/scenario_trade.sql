-- The lines of a product that stand on the day, with their trade of 2024 in dollars.
--
-- kept, 0.3 MB a product, for all scenarios on it
-- grain line
select
    line_weights.line,
    value_usd
from marts.line_weights
inner join marts.product_tariff_lines using (importer, line)
where
    importer = $importer and weights = 'trade_2024' and product = $product and value_usd > 0
    and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
