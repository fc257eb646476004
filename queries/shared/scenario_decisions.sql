-- The last change that falls on all lines, or on a line, for each program and tier.
--
-- line is empty where the change falls on all lines; has_goods says that it had an @product. The
-- row with the tier * of a change with a product stands by line and falls on the goods that no list covers.
--
-- grain line, program, tier
with switches as (

    select
        *,
        goods is null or (goods = 'all' and tier <> '*') as is_on_all_lines
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
    max_by(goods is not null, place) as has_goods
from switches
where is_on_all_lines
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
where not is_on_all_lines
group by line, program, tier
