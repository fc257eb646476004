-- How much each line of a product counts on the day, by each set of weights, in dollars of trade.
--
-- grain weights, line
select
    weights,
    line_weights.line,
    value_usd
from marts.line_weights
inner join marts.product_tariff_lines using (importer, line)
where
    importer = $importer and product = $product and value_usd > 0
    and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
