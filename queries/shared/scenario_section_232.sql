-- What Section 232 takes of each statistical number under a changed law, and what it charges.
--
-- The stacking of the law on the programs that are left: a program takes its goods less what a
-- program before it took, times the metal in them where it charges content only.
--
-- grain hts10, program
with moved as (

    select scenario_touched.layer
    from scenario_touched
    inner join scenario_programs_on using (layer)
    where kind in ('section_232', 'all goods')

),

programs as (

    select *
    from scenario_programs_on
    where kind = 'section_232' and exists (from moved)

),

covered as (

    select
        us_section_232_coverage.line,
        us_section_232_coverage.hts10,
        share_of_line,
        us_section_232_coverage.program,
        us_section_232_coverage.tier,
        is_total,
        goods_share,
        content_share,
        law_day,
        coalesce(local.place, 0) > coalesce(general.place, 0) as is_local,
        if(is_local, local.decided, general.decided) as action,
        coalesce(action = 'off', false) as is_off,
        coalesce(
            action = 'rate'
            and if(is_local, local.is_layer and local.has_goods, general.is_layer and general.has_goods),
            false
        ) as is_whole_product,
        if(action = 'rate', if(is_local, local.decided_pct, general.decided_pct), us_section_232_coverage.rate_pct)
            as rate_pct
    from marts.us_section_232_coverage
    inner join programs
        on
            us_section_232_coverage.program = programs.program and us_section_232_coverage.tier = programs.tier
            and us_section_232_coverage.valid_from <= law_day
            and law_day < coalesce(us_section_232_coverage.valid_before, 'infinity')
    left join scenario_decisions as general
        on
            us_section_232_coverage.program = general.program and us_section_232_coverage.tier = general.tier
            and general.line is null
    left join scenario_decisions as local
        on
            us_section_232_coverage.program = local.program and us_section_232_coverage.tier = local.tier
            and us_section_232_coverage.line = local.line
    where goods_share > 0 and (is_in_force or action in ('on', 'rate'))
    qualify
        row_number() over (
            partition by us_section_232_coverage.hts10, us_section_232_coverage.program
            order by goods_share * content_share desc
        ) = 1

),

left_over as (

    select
        displaced.hts10,
        displaced.program,
        product(1 - displacer.goods_share) as left_share
    from covered as displaced
    inner join marts.us_displacements
        on
            displaced.program = us_displacements.displaced
            and displaced.law_day >= us_displacements.valid_from
            and displaced.law_day < coalesce(us_displacements.valid_before, 'infinity')
    inner join covered as displacer
        on displaced.hts10 = displacer.hts10 and us_displacements.displacer = displacer.program
    where not displacer.is_whole_product and not displacer.is_off
    group by displaced.hts10, displaced.program

),

by_program as (

    select
        covered.* exclude (goods_share),
        covered.goods_share * coalesce(left_share, 1) as goods_taken,
        goods_taken * content_share as value_share
    from covered
    left join left_over using (hts10, program)
    where not is_whole_product

),

totals as (

    select
        hts10,
        sum(value_share) as value_share
    from by_program
    where not is_off
    group by hts10

),

-- A rate for the layer with @product falls on what a later change leaves of the product.
whole_products as (

    select
        local.line,
        us_statistical_numbers.hts10,
        us_statistical_numbers.share_of_line,
        local.decided_pct as rate_pct,
        greatest(1 - coalesce(sum(value_share), 0), 0) as value_share
    from scenario_decisions as local
    inner join marts.us_statistical_numbers on local.line = us_statistical_numbers.line
    left join scenario_decisions as general
        on general.program = 'section_232' and general.tier = '*' and general.line is null
    left join by_program on us_statistical_numbers.hts10 = by_program.hts10
    where
        local.program = 'section_232' and local.tier = '*' and local.decided = 'rate'
        and local.place > coalesce(general.place, 0)
    group by local.line, us_statistical_numbers.hts10, us_statistical_numbers.share_of_line, local.decided_pct

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
from by_program
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
from whole_products
where value_share > 0
