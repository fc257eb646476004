-- What each line charges in each layer on a day under a changed law, in each reading.
--
-- Layers that no change can move stay as the law has them. Charged again without a change, a layer
-- is that of marts.line_layers to the last digit: a test holds it.
--
-- grain line, layer
with law as (

    select
        line,
        layer,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from marts.line_layers
    where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')

),

listed as materialized (

    from scenario_listed_points

),

mfn as (

    select
        line,
        rate_pct as mfn_pct
    from listed
    where layer = 'mfn'
    union all
    select
        line,
        statutory_pct as mfn_pct
    from law
    where layer = 'mfn' and 'mfn' not in (select scenario_touched.layer from scenario_touched)

),

section_232 as (

    select
        taken.line,
        taken.program,
        taken.tier,
        if(
            taken.is_total,
            greatest(taken.rate_pct - coalesce(mfn.mfn_pct, 0), 0),
            taken.rate_pct
        ) as added_pct,
        round(sum(taken.share_of_line * taken.value_taken), 6) as applies_to_share
    from scenario_section_232 as taken
    left join mfn on taken.line = mfn.line
    where $importer = 'United States' and 'section_232' in (select layer from scenario_touched)
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

select *
from law
anti join scenario_touched using (layer)
union all
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
