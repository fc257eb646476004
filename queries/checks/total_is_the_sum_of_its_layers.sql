-- A line's total is the sum of its layers on every span.
-- what to do  Find the layer that queries/marts/rates.sql does not add up, or adds up twice.
select
    rates.importer,
    rates.line,
    rates.valid_from,
    any_value(rates.statutory_pct) as statutory_pct,
    sum(line_layers.statutory_pct) as sum_pct
from marts.rates
left join marts.line_layers
    on
        rates.importer = line_layers.importer and rates.line = line_layers.line
        and rates.valid_from >= line_layers.valid_from
        and rates.valid_from < coalesce(line_layers.valid_before, 'infinity')
group by rates.importer, rates.line, rates.valid_from
having abs(any_value(rates.statutory_pct) - coalesce(sum(line_layers.statutory_pct), 0)) > 0.00001
