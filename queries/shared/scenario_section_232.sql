-- What Section 232 takes of each statistical number under a changed law, and what it charges.
--
-- As the law has it on the day, unless the scenario changes Section 232.
--
-- part taken
-- grain hts10, program
with stacking as (

    select bool_or(is_restacked) as is_restacked
    from scenario_decided

)

select
    line,
    hts10,
    share_of_line,
    program,
    tier,
    is_total,
    rate_pct,
    goods_taken,
    value_taken
from marts.us_section_232_shares
cross join stacking
where
    $importer = 'United States' and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
    and not is_restacked
union all
select * exclude (is_restacked)
from scenario_section_232_restacked
cross join stacking
where is_restacked
