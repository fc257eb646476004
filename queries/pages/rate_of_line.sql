-- What does a country charge on one tariff line on a day, layer by layer, and under which law?
--
-- Percentage points of the whole customs value; the layer `total` is their sum. A note says where
-- the rate covers part of the value or is an estimate. An MFN duty that is not a percentage has no
-- rate and is left out of the total.
--
-- grain      layer, programme
-- $importer  one of United States, China: the country that charges the duty
-- $line      text in marts.tariff_lines.line: eight digits
-- $day       date: the day of entry
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty      {importer} has no line {line} on that day.
with charged as (

    select
        layer,
        program,
        title,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        rate_layers.measure,
        citation,
        url,
        rate_layers.rate_pct,
        applies_to_share,
        nullif(certainty, 'certain') as remark
    from marts.rate_layers
    left join marts.rate_texts
        on
            rate_layers.measure = rate_texts.measure
            and rate_layers.tier is not distinct from rate_texts.tier
            and rate_layers.rate_pct is not distinct from rate_texts.rate_pct
            and $day >= rate_texts.valid_from and $day < rate_texts.valid_before
    where
        importer = $importer and line = $line
        and rate_layers.valid_from <= $day and $day < coalesce(rate_layers.valid_before, 'infinity')

),

answered as (

    select
        layer,
        program as programme,
        points as rate_pct,
        measure,
        title,
        citation,
        url,
        concat_ws(
            '; ',
            if(
                applies_to_share < 1,
                format('{:g} percent on {:.4g} percent of the value', rate_pct, 100 * applies_to_share),
                null
            ),
            remark
        ) as note
    from charged
    union all
    select
        'total' as layer,
        null as programme,
        round(sum(coalesce(points, 0)), 6) as rate_pct,
        null as measure,
        null as title,
        null as citation,
        null as url,
        if(bool_or(layer = 'mfn' and points is null), 'without the MFN duty, which is not a percentage', '') as note
    from charged
    having count(*) > 0

)

select answered.*
from answered
left join marts.layers on layers.country = $importer and answered.layer = layers.layer
order by layers.position asc nulls last, answered.programme asc
