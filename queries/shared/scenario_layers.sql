-- What each line charges in each layer on a day under a changed law, in each reading.
--
-- With no change this is marts.line_layers of the day, to the last digit: a check holds it.
--
-- grain line, layer
with listed as materialized (

    from scenario_listed_points

),

section_232 as (

    select
        taken.line,
        taken.program,
        taken.tier,
        if(taken.is_total, greatest(taken.rate_pct - coalesce(listed.rate_pct, 0), 0), taken.rate_pct) as added_pct,
        round(sum(taken.share_of_line * taken.value_taken), 6) as applies_to_share
    from scenario_section_232 as taken
    left join listed on taken.line = listed.line and listed.layer = 'mfn'
    where $importer = 'United States'
    group by taken.line, taken.program, taken.tier, added_pct

),

pieces as (

    select
        line,
        layer,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from listed
    union all
    select
        line,
        'section_232' as layer,
        added_pct * applies_to_share as statutory_pct,
        statutory_pct as after_exclusions_pct,
        statutory_pct as with_waivers_pct
    from section_232
    where added_pct > 0 and applies_to_share > 0
    union all
    select
        line,
        layer,
        points_pct as statutory_pct,
        points_pct as after_exclusions_pct,
        points_pct as with_waivers_pct
    from scenario_all_goods

)

select
    pieces.line,
    pieces.layer,
    round(sum(statutory_pct), 6) as statutory_pct,
    round(sum(after_exclusions_pct), 6) as after_exclusions_pct,
    round(sum(with_waivers_pct), 6) as with_waivers_pct
from pieces
inner join marts.tariff_lines
    on
        importer = $importer and pieces.line = tariff_lines.line and valid_from <= $day
        and $day < coalesce(valid_before, 'infinity')
group by pieces.line, pieces.layer
