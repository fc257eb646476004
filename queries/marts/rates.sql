-- Both tariffs, line by line: the total of the layers, over time.
--
-- The layers are in line_layers. An MFN duty that is not a percentage is empty and left out of the
-- totals (is_mfn_missing).
--
-- grain importer, line, valid_from
with spans as (

    select
        importer,
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from marts.line_layers
    group by importer, line

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
    round(coalesce(sum(statutory_pct), 0), 6) as statutory_pct,
    round(coalesce(sum(after_exclusions_pct), 0), 6) as after_exclusions_pct,
    round(coalesce(sum(with_waivers_pct), 0), 6) as with_waivers_pct,
    mfn_pct is null as is_mfn_missing
from charged
group by importer, line, valid_from, valid_before
