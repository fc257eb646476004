-- What duties on all goods charge on each line under a changed law.
--
-- All goods, less the exempt list, less what Section 232 takes where the stacking record says so,
-- number by number. A duty that is brought back has the exempt list and the stacking of the
-- nearest day on which it was in force.
--
-- grain line, layer, program
with relief as materialized (

    from scenario_relief
    where program = 'exemptions'

),

programs as (

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
        goods,
        sum(rate_pct) as added_pct
    from scenario_switches
    where action = 'points'
    group by program, goods

),

local_points as (

    select
        line,
        program,
        sum(added_pct) as added_pct
    from points
    inner join marts.product_tariff_lines on goods = product and importer = $importer
    group by line, program

),

rates as (

    select
        tariff_lines.line,
        programs.layer,
        programs.program,
        programs.measure,
        law_day,
        coalesce(local.place, 0) > coalesce(general.place, 0) as is_local,
        if(is_local, local.decided, general.decided) as action,
        case
            when action = 'off' then 0
            when action = 'rate' then if(is_local, local.decided_pct, general.decided_pct)
            when action = 'on' or is_in_force then law_pct
            else 0
        end
        + coalesce(points.added_pct, 0) + coalesce(local_points.added_pct, 0) as rate_pct
    from marts.tariff_lines
    cross join programs
    left join scenario_decisions as general
        on programs.program = general.program and programs.tier = general.tier and general.line is null
    left join scenario_decisions as local
        on
            programs.program = local.program and programs.tier = local.tier and tariff_lines.line = local.line
    left join points on programs.program = points.program and points.goods is null
    left join local_points on programs.program = local_points.program and tariff_lines.line = local_points.line
    where
        importer = $importer and tariff_lines.valid_from <= $day
        and $day < coalesce(tariff_lines.valid_before, 'infinity')
        and coalesce(
            if(programs.is_in_force, programs.program, null), general.program, local.program, points.program,
            local_points.program
        ) is not null

),

measures as (

    select distinct
        program,
        measure,
        law_day
    from rates
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
    left join relief as general on general.line is null
    left join relief as local on us_exempt_numbers.line = local.line
    where
        coalesce(
            if(coalesce(local.place, 0) > coalesce(general.place, 0), local.decided, general.decided), 'on'
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

),

freed as (

    select
        measure,
        line,
        sum(share_of_line * (1 - (1 - exempt_share) * (1 - taken_share))) as freed_share
    from moved
    inner join marts.us_statistical_numbers using (line, hts10)
    group by measure, line

)

select
    rates.line,
    rates.layer,
    rates.program,
    rates.rate_pct,
    round(1 - coalesce(freed_share, 0), 6) as applies_to_share,
    rate_pct * applies_to_share as points_pct
from rates
left join freed on rates.measure = freed.measure and rates.line = freed.line
where rates.rate_pct > 0 and applies_to_share > 0
