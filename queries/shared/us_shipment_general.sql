-- What the US duties on all goods of China charge shipments, number by number, the answers counted.
--
-- The rate, on what the exempt list of the measure and Section 232 leave of the value.
--
-- A part of the function us_shipment_layers, which takes the shipments.
--
-- grain entry, hts10, measure
with numbers as (

    select
        us_shipment_numbers.*,
        us_general_rates.layer,
        us_general_rates.program,
        us_general_rates.measure,
        case when coalesce(answers['in_transit'], '') = 'yes' then us_in_transit.rate_pct end as transit_pct,
        us_general_rates.rate_pct as legal_pct
    from us_shipment_numbers
    inner join marts.us_general_rates
        on
            day >= us_general_rates.valid_from
            and day < coalesce(us_general_rates.valid_before, 'infinity')
    left join marts.us_in_transit
        on
            us_general_rates.measure = us_in_transit.measure
            and day >= us_in_transit.valid_from and day < us_in_transit.valid_before

),

exempt as (

    select
        entry,
        hts10,
        measure,
        max(taken_share) as exempt_share
    from us_shipment_scopes
    where effect in ('exclude', 'conditional') and rate_pct is null
    group by entry, hts10, measure

),

displaced as (

    select
        numbers.entry,
        numbers.hts10,
        numbers.measure,
        least(sum(case when takes = 'share' then value_taken else goods_taken end), 1) as taken_share
    from numbers
    inner join marts.us_stacking
        on
            us_stacking.displaced in (numbers.layer, numbers.measure)
            and numbers.day >= us_stacking.valid_from
            and numbers.day < coalesce(us_stacking.valid_before, 'infinity')
    inner join us_shipment_section_232
        on
            numbers.entry = us_shipment_section_232.entry and numbers.hts10 = us_shipment_section_232.hts10
            and us_stacking.displacer in ('section_232', us_shipment_section_232.program)
    group by numbers.entry, numbers.hts10, numbers.measure

)

select
    numbers.entry,
    numbers.hts10,
    numbers.weight,
    numbers.is_number,
    layer,
    program,
    numbers.measure,
    coalesce(transit_pct, legal_pct) as rate_pct,
    (1 - coalesce(exempt_share, 0)) * (1 - coalesce(taken_share, 0)) as value_taken,
    coalesce(taken_share, 0) > 0 as is_rest,
    transit_pct is not null as is_in_transit
from numbers
left join exempt
    on
        numbers.entry = exempt.entry and numbers.hts10 = exempt.hts10 and numbers.measure = exempt.measure
left join displaced
    on
        numbers.entry = displaced.entry and numbers.hts10 = displaced.hts10
        and numbers.measure = displaced.measure
