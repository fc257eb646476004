-- The changes of a scenario, one row for each program and tier that a change falls on.
--
-- $changes is the JSON that warehouse/scenario.py makes of the code in the address. A later
-- place overrides an earlier one. goods is empty where the change has no @product.
--
-- grain place, program, tier
with changes as (

    select unnest(
        $changes::json::struct(
            place integer, importer varchar, thing varchar, action varchar, rate_pct double, goods varchar
        )[],
        max_depth := 2
    )

)

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
        when action = 'rate' and changes.rate_pct = 0 then 'off'
        else action
    end as action,
    coalesce(changes.rate_pct, scenario_things.rate_pct) as rate_pct
from changes
inner join marts.scenario_things using (importer, thing)
where importer = $importer
