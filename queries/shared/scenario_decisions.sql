-- The last change that falls on all lines, or on a line, for each program and tier.
--
-- line is empty for a change without a product.
--
-- grain line, program, tier
with switches as (

    select *
    from scenario_switches
    where action in ('on', 'off', 'rate')

)

select
    null as line,
    program,
    tier,
    max(place) as place,
    max_by(action, place) as decided,
    max_by(rate_pct, place) as decided_pct,
    max_by(is_layer, place) as is_layer,
    false as has_goods
from switches
where goods is null
group by program, tier
union all
select
    line,
    program,
    tier,
    max(place) as place,
    max_by(action, place) as decided,
    max_by(rate_pct, place) as decided_pct,
    max_by(is_layer, place) as is_layer,
    true as has_goods
from switches
inner join marts.product_tariff_lines on goods = product and importer = $importer
group by line, program, tier
