-- Both tariffs by six-digit code and day: each layer and the total, in three readings.
--
-- The simple average of the lines under the code (lines), with the lowest and highest line
-- (statutory). A line without the layer counts as zero, as does an MFN duty that is not a percentage;
-- while no line has the layer, there is no row.
-- A row holds from valid_from until the day before valid_before; an empty valid_before means still
-- in force on the last day of evidence. customs_value_usd, US imports from China in 2024, is the weight
-- of a code in the US tariff; weights of Chinese codes come from a source that may not be passed on.
--
-- grain importer, hs6, layer, valid_from
with charged as (

    select
        hs6,
        layers_and_total.*
    from marts.layers_and_total
    inner join marts.tariff_lines using (importer, line)

),

lives as (

    select
        importer,
        hs6,
        line,
        min(valid_from) as valid_from,
        max(valid_before) as valid_before
    from charged
    where layer = 'total'
    group by importer, hs6, line

),

layers_there as (

    select distinct
        importer,
        hs6,
        layer
    from charged

),

points as (

    select
        importer,
        hs6,
        layer,
        valid_from,
        valid_before
    from charged
    union
    select
        importer,
        hs6,
        layer,
        lives.valid_from,
        lives.valid_before
    from layers_there
    inner join lives using (importer, hs6)

),

spans as (

    select
        importer,
        hs6,
        layer,
        unnest(marts.cut_spans(list(valid_from) || list(valid_before)), recursive := true) as span
    from points
    group by importer, hs6, layer

),

lines_there as (

    select
        spans.importer,
        spans.hs6,
        spans.layer,
        spans.valid_from,
        count(*) as lines
    from spans
    inner join lives
        on
            spans.importer = lives.importer and spans.hs6 = lives.hs6
            and spans.valid_from >= lives.valid_from and spans.valid_from < lives.valid_before
    group by spans.importer, spans.hs6, spans.layer, spans.valid_from

),

sums as (

    select
        spans.importer,
        spans.hs6,
        spans.layer,
        spans.valid_from,
        sum(statutory_pct) as statutory_pct,
        sum(after_exclusions_pct) as after_exclusions_pct,
        sum(with_waivers_pct) as with_waivers_pct,
        min(statutory_pct) as lowest_pct,
        max(statutory_pct) as highest_pct,
        count(*) as lines_charged
    from spans
    inner join charged
        on
            spans.importer = charged.importer and spans.hs6 = charged.hs6
            and spans.layer = charged.layer
            and spans.valid_from >= charged.valid_from and spans.valid_from < charged.valid_before
    group by spans.importer, spans.hs6, spans.layer, spans.valid_from

),

trade as (

    select
        left(line, 6) as hs6,
        sum(customs_value_usd) as customs_value_usd
    from marts.us_statistical_numbers
    group by left(line, 6)

)

select
    importer,
    hs6,
    layer,
    valid_from,
    nullif(valid_before, 'infinity') as valid_before,
    round(statutory_pct / lines, 6) as statutory_pct,
    round(after_exclusions_pct / lines, 6) as after_exclusions_pct,
    round(with_waivers_pct / lines, 6) as with_waivers_pct,
    case when lines_charged = lines then lowest_pct else 0 end as lowest_pct,
    highest_pct,
    lines,
    case when importer = 'United States' then coalesce(customs_value_usd, 0) end as customs_value_usd
from spans
inner join lines_there using (importer, hs6, layer, valid_from)
inner join sums using (importer, hs6, layer, valid_from)
left join trade using (hs6)
