-- The rate of each duty on all goods under a changed law, on each line that it falls on.
--
-- part all goods
-- grain line, program
select
    scenario_lines.line,
    programs.layer,
    programs.program,
    programs.measure,
    programs.law_day,
    case
        when coalesce(scenario_local.place, 0) <= coalesce(programs.place, 0) then general_pct
        when scenario_local.decided = 'off' then 0
        when scenario_local.decided = 'rate' then scenario_local.decided_pct
        else law_pct
    end
    + programs.added_pct + coalesce(scenario_local_points.added_pct, 0) as rate_pct
from scenario_lines
cross join scenario_all_goods_programs as programs
left join scenario_local
    on
        programs.program = scenario_local.program and programs.tier = scenario_local.tier
        and scenario_lines.line = scenario_local.line
left join scenario_local_points
    on programs.program = scenario_local_points.program and scenario_lines.line = scenario_local_points.line
where rate_pct > 0
