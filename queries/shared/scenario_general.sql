-- The last change that falls on all lines, for each program and tier.
--
-- has_goods says that it had an @product, which was all goods.
--
-- grain program, tier
select
    program,
    tier,
    max(place) as place,
    max_by(action, place) as decided,
    max_by(rate_pct, place) as decided_pct,
    max_by(is_layer, place) as is_layer,
    max_by(goods is not null, place) as has_goods
from scenario_switches
where action in ('on', 'off', 'rate') and (goods is null or (goods = 'all' and tier <> '*'))
group by program, tier
