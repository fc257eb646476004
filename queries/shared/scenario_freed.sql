-- What exempt lists and Section 232 take out of each US duty on all goods under a changed law.
--
-- Number by number, where the stacking record says so. A duty that is brought back has the
-- exempt list and the stacking of the nearest day on which it was in force.
--
-- part stacking
-- grain measure, line
with measures as (

    select distinct
        program,
        measure,
        law_day
    from scenario_all_goods_rates
    where $importer = 'United States'

),

taken as (

    select distinct
        measures.measure,
        taken.hts10,
        taken.line,
        taken.program,
        if(applies_to = 'share', value_taken, goods_taken) as taken_share
    from measures
    inner join marts.us_displacements
        on
            measures.measure = displaced
            and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    inner join scenario_section_232 as taken
        on displacer in ('section_232', taken.program) or taken.program = 'section_232'

),

moving as (

    select
        measures.measure,
        hts10,
        us_exempt_numbers.line,
        exempt_share,
        0 as taken_share
    from measures
    inner join marts.us_exempt_numbers
        on
            measures.measure = us_exempt_numbers.measure
            and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    left join scenario_general on scenario_general.program = 'exemptions'
    left join scenario_local
        on scenario_local.program = 'exemptions' and us_exempt_numbers.line = scenario_local.line
    where
        coalesce(
            if(
                coalesce(scenario_local.place, 0) > coalesce(scenario_general.place, 0),
                scenario_local.decided, scenario_general.decided
            ),
            'on'
        ) = 'on'
    union all
    select
        measure,
        hts10,
        line,
        0 as exempt_share,
        taken_share
    from taken

),

moved as (

    select
        measure,
        line,
        hts10,
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
inner join marts.us_statistical_numbers using (line, hts10)
group by measure, line
