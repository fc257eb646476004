-- What each program of Section 232 covers of each statistical number under a changed law.
--
-- part restacked
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
    coverage.law_day,
    coalesce(scenario_local.place, 0) > coalesce(scenario_decided.place, 0) as is_local,
    if(is_local, scenario_local.decided, scenario_decided.decided) as action,
    coalesce(action = 'off', false) as is_off,
    coalesce(
        action = 'rate'
        and if(is_local, scenario_local.is_layer, scenario_decided.is_layer and scenario_decided.has_goods),
        false
    ) as is_whole_product,
    if(action = 'rate', if(is_local, scenario_local.decided_pct, scenario_decided.decided_pct), coverage.rate_pct)
        as rate_pct
from scenario_section_232_coverage as coverage
inner join scenario_decided
    on coverage.program = scenario_decided.program and coverage.tier = scenario_decided.tier
left join scenario_local
    on
        coverage.program = scenario_local.program and coverage.tier = scenario_local.tier
        and coverage.line = scenario_local.line
where is_in_force or action in ('on', 'rate')
qualify row_number() over (partition by hts10, coverage.program order by goods_share * content_share desc) = 1
