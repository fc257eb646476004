-- How much each line of a product counts in averages on the day, in dollars of trade.
--
-- kept, 0.3 MB a product, for all scenarios on it
-- grain line
select
    line_weights.line,
    value_usd
from marts.line_weights
inner join marts.product_tariff_lines using (importer, line)
where
    importer = $importer and weights = $weights and product = $product and value_usd > 0
    and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
