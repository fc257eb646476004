-- The last change with an @product that falls on a line, for each program and tier.
--
-- The row with the tier * falls on the goods that no list covers.
--
-- part goods
-- grain line, program, tier
select
    line,
    program,
    tier,
    max(place) as place,
    max_by(action, place) as decided,
    max_by(rate_pct, place) as decided_pct,
    max_by(is_layer, place) as is_layer
from scenario_switches
inner join marts.product_tariff_lines on goods = product and importer = $importer
where action in ('on', 'off', 'rate') and (goods <> 'all' or tier = '*')
group by line, program, tier
