-- What each program of Section 232 takes of each statistical number under a changed law.
--
-- The stacking of the law on the programs that are left: a program takes its goods less what a
-- program before it took, times the metal in them where it charges content only.
--
-- grain hts10, program
with left_over as (

    select
        displaced.hts10,
        displaced.program,
        product(1 - displacer.goods_share) as left_share
    from scenario_section_232_covered as displaced
    inner join marts.us_displacements
        on
            displaced.program = us_displacements.displaced
            and displaced.law_day >= us_displacements.valid_from
            and displaced.law_day < coalesce(us_displacements.valid_before, 'infinity')
    inner join scenario_section_232_covered as displacer
        on displaced.hts10 = displacer.hts10 and us_displacements.displacer = displacer.program
    where not displacer.is_whole_product and not displacer.is_off
    group by displaced.hts10, displaced.program

)

select
    covered.* exclude (goods_share),
    covered.goods_share * coalesce(left_share, 1) as goods_taken,
    goods_taken * content_share as value_share
from scenario_section_232_covered as covered
left join left_over using (hts10, program)
where not is_whole_product
