-- What a country charges on a line in each layer, with programs and measures added up.
--
-- grain importer, line, layer, valid_from
with spans as (

    select
        importer,
        line,
        layer,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from marts.rate_layers
    group by importer, line, layer

)

select
    spans.importer,
    spans.line,
    spans.layer,
    spans.valid_from,
    spans.valid_before,
    round(sum(statutory_pct), 6) as statutory_pct,
    round(sum(after_exclusions_pct), 6) as after_exclusions_pct,
    round(sum(with_waivers_pct), 6) as with_waivers_pct
from spans
inner join marts.rate_layers
    on
        spans.importer = rate_layers.importer and spans.line = rate_layers.line and spans.layer = rate_layers.layer
        and spans.valid_from >= rate_layers.valid_from
        and spans.valid_from < coalesce(rate_layers.valid_before, 'infinity')
group by spans.importer, spans.line, spans.layer, spans.valid_from, spans.valid_before
