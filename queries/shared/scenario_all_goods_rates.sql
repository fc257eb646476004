-- The rate of each duty on all goods under a changed law, on each line.
--
-- grain line, program
with programs as (

    select
        programs.*,
        dated_rates.measure,
        dated_rates.rate_pct as law_pct
    from scenario_programs_on as programs
    semi join scenario_touched on programs.layer = scenario_touched.layer
    inner join marts.dated_rates
        on
            programs.program = dated_rates.program and importer = $importer
            and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    where kind = 'all goods'

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
    tariff_lines.line,
    programs.layer,
    programs.program,
    programs.measure,
    law_day,
    coalesce(scenario_local.place, 0) > coalesce(scenario_general.place, 0) as is_local,
    if(is_local, scenario_local.decided, scenario_general.decided) as action,
    case
        when action = 'off' then 0
        when action = 'rate' then if(is_local, scenario_local.decided_pct, scenario_general.decided_pct)
        when action = 'on' or is_in_force then law_pct
        else 0
    end
    + coalesce(points.added_pct, 0) + coalesce(scenario_local_points.added_pct, 0) as rate_pct
from marts.tariff_lines
cross join programs
left join scenario_general
    on programs.program = scenario_general.program and programs.tier = scenario_general.tier
left join scenario_local
    on
        programs.program = scenario_local.program and programs.tier = scenario_local.tier
        and tariff_lines.line = scenario_local.line
left join points on programs.program = points.program
left join scenario_local_points
    on programs.program = scenario_local_points.program and tariff_lines.line = scenario_local_points.line
where
    importer = $importer and tariff_lines.valid_from <= $day
    and $day < coalesce(tariff_lines.valid_before, 'infinity')
    and coalesce(
        if(programs.is_in_force, programs.program, null), scenario_general.program, scenario_local.program,
        points.program, scenario_local_points.program
    ) is not null
