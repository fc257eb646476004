-- What a scenario decides for all goods: of each program of a country, and of each relief.
--
-- is_touched says that the scenario can move the layer; the others stay as the law has them and
-- are not charged again. A relief, and the row with the tier * for goods that no list covers, are
-- there where a change falls on them, without layer and kind. is_restacked: a change falls on
-- Section 232, so that its stacking is worked out anew; is_of_goods: one falls on part of the goods.
--
-- kept, a few rows a scenario, for its other selects
-- grain program, tier
with touched as (

    select distinct layer
    from scenario_changes
    inner join marts.scenario_moves using (importer, thing)
    where importer = $importer

),

asked as (

    select
        coalesce(bool_or(layer = 'section_232'), false) as is_restacked,
        coalesce(bool_or(goods is not null), false) as is_of_goods
    from scenario_switches

),

points as (

    select
        program,
        sum(rate_pct) as added_pct
    from scenario_switches
    where action = 'points' and goods is null
    group by program

)

select
    programs.layer,
    programs.kind,
    programs.program,
    programs.tier,
    programs.is_in_force,
    programs.law_day,
    touched.layer is not null as is_touched,
    place,
    decided,
    decided_pct,
    is_layer,
    has_goods,
    coalesce(points.added_pct, 0) as added_pct,
    is_restacked,
    is_of_goods
from scenario_programs_on as programs
cross join asked
left join touched on programs.layer = touched.layer
left join points on programs.program = points.program
left join scenario_general
    on programs.program = scenario_general.program and programs.tier = scenario_general.tier
union all
select
    null as layer,
    null as kind,
    program,
    tier,
    false as is_in_force,
    null as law_day,
    false as is_touched,
    place,
    decided,
    decided_pct,
    is_layer,
    has_goods,
    0 as added_pct,
    is_restacked,
    is_of_goods
from scenario_general
cross join asked
anti join scenario_programs_on using (program, tier)
