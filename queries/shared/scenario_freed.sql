-- What exempt lists and Section 232 take out of each US duty on all goods under a changed law.
--
-- Number by number, where the stacking record says so. A duty that is brought back has the
-- exempt list and the stacking of the nearest day on which it was in force.
--
-- part freed
-- grain measure, line
with measures as (

    select distinct
        measure,
        law_day
    from scenario_all_goods_rates
    where $importer = 'United States'

),

takers as (

    select distinct
        measure,
        programs.program,
        applies_to
    from measures
    inner join marts.us_displacements
        on
            measure = displaced
            and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    inner join (select distinct scenario_section_232.program from scenario_section_232) as programs
        on displacer in ('section_232', programs.program) or programs.program = 'section_232'

),

moving as (

    select
        exempt.measure,
        exempt.line,
        hts10,
        share_of_line,
        exempt_share,
        0 as taken_share
    from scenario_exempt_numbers as exempt
    semi join measures on exempt.measure = measures.measure
    left join scenario_decided on scenario_decided.program = 'exemptions'
    left join scenario_local
        on scenario_local.program = 'exemptions' and exempt.line = scenario_local.line
    where
        coalesce(
            if(
                coalesce(scenario_local.place, 0) > coalesce(scenario_decided.place, 0),
                scenario_local.decided, scenario_decided.decided
            ),
            'on'
        ) = 'on'
    union all
    select
        measure,
        line,
        hts10,
        share_of_line,
        0 as exempt_share,
        if(applies_to = 'share', value_taken, goods_taken) as taken_share
    from takers
    inner join scenario_section_232 on takers.program = scenario_section_232.program

),

moved as (

    select
        measure,
        line,
        hts10,
        any_value(share_of_line) as share_of_line,
        max(exempt_share) as exempt_share,
        least(sum(taken_share), 1) as taken_share
    from moving
    group by measure, line, hts10

)

select
    measure,
    line,
    sum(share_of_line * (1 - (1 - exempt_share) * (1 - taken_share))) as freed_share
from moved
group by measure, line
