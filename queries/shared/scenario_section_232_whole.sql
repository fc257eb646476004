-- A rate for Section 232 with an @product: what a later change leaves of each number of the product.
--
-- part goods
-- grain hts10
select
    scenario_local.line,
    numbers.hts10,
    numbers.share_of_line,
    scenario_local.decided_pct as rate_pct,
    greatest(1 - coalesce(sum(value_share), 0), 0) as value_share
from scenario_local
inner join marts.us_statistical_numbers as numbers on scenario_local.line = numbers.line
left join scenario_decided on scenario_decided.program = 'section_232' and scenario_decided.tier = '*'
left join scenario_section_232_programs as by_program on numbers.hts10 = by_program.hts10
where
    scenario_local.program = 'section_232' and scenario_local.tier = '*' and scenario_local.decided = 'rate'
    and scenario_local.place > coalesce(scenario_decided.place, 0)
group by scenario_local.line, numbers.hts10, numbers.share_of_line, scenario_local.decided_pct
