-- The changes of a scenario, one row for each program and tier that a change falls on.
--
-- grain place, program, tier
select
    place,
    goods,
    layer,
    program,
    tier,
    kind = 'layer' as is_layer,
    case
        when kind = 'points' then if(action = 'on', 'points', 'nothing')
        when kind = 'announced' then if(action = 'on', 'rate', 'nothing')
        when action = 'rate' and scenario_changes.rate_pct = 0 then 'off'
        else action
    end as action,
    coalesce(scenario_changes.rate_pct, scenario_things.rate_pct) as rate_pct
from scenario_changes
inner join marts.scenario_things using (importer, thing)
where importer = $importer
