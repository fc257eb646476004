-- What each program of Section 232 covers of each statistical number under a changed law.
--
-- grain hts10, program
select
    coverage.line,
    hts10,
    share_of_line,
    coverage.program,
    coverage.tier,
    is_total,
    goods_share,
    content_share,
    law_day,
    coalesce(scenario_local.place, 0) > coalesce(scenario_general.place, 0) as is_local,
    if(is_local, scenario_local.decided, scenario_general.decided) as action,
    coalesce(action = 'off', false) as is_off,
    coalesce(
        action = 'rate'
        and if(is_local, scenario_local.is_layer, scenario_general.is_layer and scenario_general.has_goods),
        false
    ) as is_whole_product,
    if(action = 'rate', if(is_local, scenario_local.decided_pct, scenario_general.decided_pct), coverage.rate_pct)
        as rate_pct
from marts.us_section_232_coverage as coverage
inner join scenario_programs_on as programs
    on
        coverage.program = programs.program and coverage.tier = programs.tier and kind = 'section_232'
        and coverage.valid_from <= law_day and law_day < coalesce(coverage.valid_before, 'infinity')
left join scenario_general
    on coverage.program = scenario_general.program and coverage.tier = scenario_general.tier
left join scenario_local
    on
        coverage.program = scenario_local.program and coverage.tier = scenario_local.tier
        and coverage.line = scenario_local.line
where goods_share > 0 and (is_in_force or action in ('on', 'rate'))
qualify row_number() over (partition by hts10, coverage.program order by goods_share * content_share desc) = 1
