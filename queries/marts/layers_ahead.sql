-- The layers and the total of each line after the last day of law as the texts say, on lines that
-- something due then moves.
--
-- As layers_and_total, from the day after the last day of law on. Nothing here is in force.
--
-- grain importer, line, layer, valid_from
with spans as (

    select
        importer,
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from marts.rate_layers_ahead
    group by importer, line

),

charged as (

    select
        spans.importer,
        spans.line,
        spans.valid_from,
        coalesce(spans.valid_before, 'infinity') as valid_before,
        layer,
        round(sum(statutory_pct), 6) as statutory_pct,
        round(sum(after_exclusions_pct), 6) as after_exclusions_pct,
        round(sum(with_waivers_pct), 6) as with_waivers_pct
    from spans
    inner join marts.rate_layers_ahead
        on
            spans.importer = rate_layers_ahead.importer and spans.line = rate_layers_ahead.line
            and spans.valid_from >= rate_layers_ahead.valid_from
            and spans.valid_from < coalesce(rate_layers_ahead.valid_before, 'infinity')
    group by spans.importer, spans.line, spans.valid_from, spans.valid_before, layer

)

select
    importer,
    line,
    layer,
    valid_from,
    valid_before,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    0.0 as floor_pct
from charged
union all
select
    importer,
    line,
    'total' as layer,
    valid_from,
    valid_before,
    round(coalesce(sum(statutory_pct), 0), 6) as statutory_pct,
    round(coalesce(sum(after_exclusions_pct), 0), 6) as after_exclusions_pct,
    round(coalesce(sum(with_waivers_pct), 0), 6) as with_waivers_pct,
    coalesce(sum(statutory_pct) filter (where layer = 'mfn'), 0) as floor_pct
from charged
group by importer, line, valid_from, valid_before
