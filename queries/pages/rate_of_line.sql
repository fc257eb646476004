-- What does one line of a country's tariff owe on a day, layer by layer, and by which text?
--
-- Points of the whole customs value; the layer `total` is their sum. A note says where the
-- rate falls on part of the value, or rests on an estimate. A normal duty that is no
-- percentage has no rate, and the total leaves it out.
--
-- grain      one row per layer and programme, and the total
-- $importer  one of United States, China: the country that charges
-- $line      text in marts.tariff_lines.line: eight digits
-- $day       date: the day of entry
-- $reading   one of statutory, after_exclusions: before or after published exclusions (default statutory)
-- empty      {importer} has no line {line} on that day.
with charged as (

    select
        *,
        if($reading = 'statutory', statutory_pct, after_exclusions_pct) as points,
        nullif(basis, 'certain') as remark
    from marts.rate_layers
    where
        importer = $importer and line = $line
        and valid_from <= $day and $day < coalesce(valid_before, 'infinity')

),

cited as (

    select
        charged.*,
        if(charged.layer = 'mfn', legal_basis, dated_rates.citation) as citation,
        if(charged.layer = 'mfn', null, dated_rates.url) as url
    from charged
    left join marts.dated_rates
        on
            charged.measure = dated_rates.measure
            and coalesce(charged.tier = dated_rates.tier, true)
            and coalesce(dated_rates.valid_from <= $day and $day < coalesce(dated_rates.valid_before, 'infinity'), true)
    qualify
        row_number() over (
            partition by charged.measure, charged.tier, charged.rate_pct, applies_to_share
            order by abs(coalesce(dated_rates.rate_pct, 0) - coalesce(charged.rate_pct, 0))
        ) = 1

)

select
    layer,
    programme,
    points as rate_pct,
    measure,
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
from cited
union all
select
    'total' as layer,
    null as programme,
    round(sum(coalesce(points, 0)), 6) as rate_pct,
    null as measure,
    null as citation,
    null as url,
    if(bool_or(layer = 'mfn' and points is null), 'without the normal duty, which is no percentage', '') as note
from cited
having count(*) > 0
order by layer = 'total', layer = 'mfn' desc, layer, programme asc
