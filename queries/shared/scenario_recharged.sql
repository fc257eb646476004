-- What each line charges under a changed law in the layers that a change can move, in each reading.
--
-- grain line, layer
with pieces as (

    select
        line,
        layer,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from scenario_listed_points
    union all
    select
        line,
        'section_232' as layer,
        points_pct as statutory_pct,
        points_pct as after_exclusions_pct,
        points_pct as with_waivers_pct
    from scenario_section_232_points
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
semi join scenario_lines on pieces.line = scenario_lines.line
group by pieces.line, pieces.layer
