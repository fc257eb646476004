-- What becomes of each program of a country, and of each relief, by the changes on all goods.
--
-- The last change that falls on all lines decides; with has_goods it had an @product, which was
-- all goods. is_touched says that the scenario can move the layer; the others stay as the law
-- has them and are not charged again. A relief, and the row with the tier * for goods that no list
-- covers, are there where a change falls on them, without layer and kind. is_restacked: a change
-- falls on Section 232, so that its stacking is worked out anew; is_of_goods: one falls on part of
-- the goods.
--
-- kept, a few rows a scenario
-- grain program, tier
with switches as (

    select
        *,
        action in ('on', 'off', 'rate') and (goods is null or (goods = 'all' and tier <> '*')) as is_general
    from scenario_switches

),

decided as (

    select
        program,
        tier,
        max(place) filter (where is_general) as place,
        max_by(action, place) filter (where is_general) as decided,
        max_by(rate_pct, place) filter (where is_general) as decided_pct,
        max_by(is_layer, place) filter (where is_general) as is_layer,
        max_by(goods is not null, place) filter (where is_general) as has_goods,
        coalesce(sum(rate_pct) filter (where action = 'points' and goods is null), 0) as added_pct
    from switches
    group by program, tier

),

asked as (

    select
        coalesce(bool_or(layer = 'section_232'), false) as is_restacked,
        coalesce(bool_or(goods is not null), false) as is_of_goods
    from switches

),

touched as (

    select distinct layer
    from scenario_changes
    inner join marts.scenario_moves using (importer, thing)
    where importer = $importer

)

select
    layer,
    kind,
    program,
    tier,
    coalesce(is_in_force, false) as is_in_force,
    law_day,
    touched.layer is not null as is_touched,
    place,
    decided,
    decided_pct,
    is_layer,
    has_goods,
    coalesce(added_pct, 0) as added_pct,
    is_restacked,
    is_of_goods
from scenario_programs_on
full join decided using (program, tier)
left join touched using (layer)
cross join asked
