-- What does one line of a country's tariff owe on a day, layer by layer, and by which text?
--
-- Points of the whole customs value; the layer `total` is their sum. A note says where the
-- rate falls on part of the value, or rests on an estimate. An MFN duty that is no
-- percentage has no rate, and the total leaves it out. The layer `total` is the sum.
--
-- grain      layer, programme
-- $importer  one of United States, China: the country that charges
-- $line      text in marts.tariff_lines.line: eight digits
-- $day       date: the day of entry
-- $reading   one of statutory, after_exclusions, with_waivers: before or after published exclusions, or after China's waivers too (default statutory)
-- empty      {importer} has no line {line} on that day.
with charged as (

    select
        layer,
        program,
        title,
        case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as points,
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
        if(bool_or(layer = 'mfn' and points is null), 'without the MFN duty, which is no percentage', '') as note
    from charged
    having count(*) > 0

)

select answered.*
from answered
left join marts.layers on layers.country = $importer and answered.layer = layers.layer
order by layers.position asc nulls last, answered.programme asc
