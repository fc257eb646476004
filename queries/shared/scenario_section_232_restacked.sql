-- What Section 232 takes of each statistical number and what it charges, where a scenario changes
-- Section 232.
--
-- part restacked
-- grain hts10, program
with totals as (

    select
        hts10,
        sum(value_share) as value_share
    from scenario_section_232_programs
    where not is_off
    group by hts10

)

select
    by_program.line,
    by_program.hts10,
    by_program.share_of_line,
    by_program.program,
    by_program.tier,
    by_program.is_total,
    by_program.rate_pct,
    by_program.goods_taken,
    by_program.value_share / greatest(totals.value_share, 1) as value_taken
from scenario_section_232_programs as by_program
inner join totals on by_program.hts10 = totals.hts10
where not by_program.is_off
union all
select
    line,
    hts10,
    share_of_line,
    'section_232' as program,
    '*' as tier,
    false as is_total,
    rate_pct,
    value_share as goods_taken,
    value_share as value_taken
from scenario_section_232_whole
where value_share > 0
