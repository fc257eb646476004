-- The points that a scenario adds to a duty on all goods, on the lines of an @product.
--
-- part goods
-- grain line, program
select
    line,
    program,
    sum(rate_pct) as added_pct
from scenario_switches
inner join marts.product_tariff_lines on goods = product and importer = $importer
where action = 'points'
group by line, program
