-- What each listed duty charges on each line under a changed law, and whether as a rate of its layer.
--
-- List 4B takes what the other lists leave.
--
-- part listed
-- grain line, program, tier, rate_pct
with decided as (

    select
        by_law.* exclude (rate_pct, is_in_force),
        coalesce(scenario_local.place, 0) > coalesce(scenario_decided.place, 0) as is_local,
        if(is_local, scenario_local.decided, scenario_decided.decided) as action,
        coalesce(action = 'off', false) as is_off,
        coalesce(action = 'rate' and if(is_local, scenario_local.is_layer, scenario_decided.is_layer), false)
            as is_layer_rate,
        if(
            action = 'rate', if(is_local, scenario_local.decided_pct, scenario_decided.decided_pct), by_law.rate_pct
        ) as rate_pct
    from scenario_listed_law as by_law
    inner join scenario_decided
        on by_law.program = scenario_decided.program and by_law.tier = scenario_decided.tier and is_touched
    left join scenario_local
        on
            by_law.program = scenario_local.program and by_law.tier = scenario_local.tier
            and by_law.line = scenario_local.line
    where by_law.is_in_force or action in ('on', 'rate')

),

other_lists as (

    select
        line,
        sum(applies_to_share) as other_share
    from decided
    semi join marts.us_list_4b using (line)
    where layer = 'section_301' and program <> 'section_301_list_4b' and not is_off
    group by line

)

select
    decided.* replace (
        if(
            decided.program = 'section_301_list_4b',
            greatest(least(decided.applies_to_share, 1 - coalesce(other_share, 0)), 0),
            decided.applies_to_share
        ) as applies_to_share
    )
from decided
left join other_lists on decided.line = other_lists.line and decided.program = 'section_301_list_4b'
