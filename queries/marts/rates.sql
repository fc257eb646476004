-- Both tariffs, line by line: the points of each layer and their total, as spans.
--
-- Layers of the other country are empty; a layer that does not apply is 0; one that has no
-- column yet is in other_layers_pct. An MFN duty that is no percentage is empty and left
-- out of the totals (is_mfn_missing).
--
-- grain importer, line, valid_from
with days as (

    select distinct
        importer,
        line,
        unnest([valid_from, coalesce(valid_before, 'infinity')]) as day
    from marts.line_layers

),

spans as (

    select
        importer,
        line,
        day as valid_from,
        nullif(lead(day) over (partition by importer, line order by day), 'infinity') as valid_before
    from days
    qualify lead(day) over (partition by importer, line order by day) is not null

),

charged as (

    select
        spans.*,
        layer,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from spans
    inner join marts.line_layers
        on
            spans.importer = line_layers.importer and spans.line = line_layers.line
            and spans.valid_from >= line_layers.valid_from
            and spans.valid_from < coalesce(line_layers.valid_before, 'infinity')

)

select
    importer,
    line,
    valid_from,
    valid_before,
    sum(statutory_pct) filter (where layer = 'mfn') as mfn_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'section_201'), 0), null)
        as section_201_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'section_232'), 0), null)
        as section_232_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'section_301'), 0), null)
        as section_301_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'ieepa_fentanyl'), 0), null)
        as ieepa_fentanyl_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'ieepa_reciprocal'), 0), null)
        as ieepa_reciprocal_pct,
    if(importer = 'United States', coalesce(sum(statutory_pct) filter (where layer = 'section_122'), 0), null)
        as section_122_pct,
    if(
        importer = 'United States',
        coalesce(sum(statutory_pct) filter (where layer = 'section_301_forced_labor'), 0), null
    ) as section_301_forced_labor_pct,
    if(importer = 'China', coalesce(sum(statutory_pct) filter (where layer = 'retaliation_232'), 0), null)
        as retaliation_232_pct,
    if(importer = 'China', coalesce(sum(statutory_pct) filter (where layer = 'retaliation_301'), 0), null)
        as retaliation_301_pct,
    if(importer = 'China', coalesce(sum(statutory_pct) filter (where layer = 'february_2025'), 0), null)
        as february_2025_pct,
    if(importer = 'China', coalesce(sum(statutory_pct) filter (where layer = 'march_2025'), 0), null)
        as march_2025_pct,
    if(importer = 'China', coalesce(sum(statutory_pct) filter (where layer = 'across_the_board'), 0), null)
        as across_the_board_pct,
    coalesce(
        sum(statutory_pct) filter (
            where layer not in (
                'mfn', 'section_201', 'section_232', 'section_301', 'ieepa_fentanyl', 'ieepa_reciprocal',
                'section_122', 'section_301_forced_labor', 'retaliation_232', 'retaliation_301',
                'february_2025', 'march_2025', 'across_the_board'
            )
        ), 0
    ) as other_layers_pct,
    round(coalesce(sum(statutory_pct), 0), 6) as statutory_pct,
    round(coalesce(sum(after_exclusions_pct), 0), 6) as after_exclusions_pct,
    round(coalesce(sum(with_waivers_pct), 0), 6) as with_waivers_pct,
    mfn_pct is null as is_mfn_missing
from charged
group by importer, line, valid_from, valid_before
