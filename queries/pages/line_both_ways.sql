-- What does a country charge on a line or number on a day, by the last known law and by what is due as written?
--
-- carried_on_pct is the law of the last day that we read, as_written_pct adds what is due by its text,
-- whatever became of it. Points of customs value; change_usd is the difference on the value given.
-- Conditions are as taken by default. Layers that differ, and the total.
--
-- lighter    marts.line_shipment_layers for marts.shipment_layers where $importer = 'China' or length($line) = 8
-- grain       layer
-- $importer   one of United States, China: the country that charges the duty
-- $line       text in marts.tariff_codes.code: eight digits, or ten of the US tariff
-- $day        date: the day of entry
-- $reading    one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $value_usd  number: customs value in US dollars (default 10000)
-- empty       {importer} has no code {line} on that day.
with the_shipments as (

    select list({ 'entry': entry, 'code': code, 'day': day, 'answers': map { '': 'default' } }) as listed
    from marts.tariff_codes
    cross join (
        select
            unnest(['carried on', 'as written']) as entry,
            unnest([least($day::date, law_through), $day::date]) as day
        from marts.evidence_dates
    ) as days
    where
        importer = $importer and code = $line and day >= valid_from and day < coalesce(valid_before, 'infinity')

),

charged as (

    select
        layer,
        entry,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points
    from marts.shipment_layers($importer, (select listed from the_shipments))

),

by_layer as (

    select
        coalesce(layer, 'total') as layer,
        round(coalesce(sum(points) filter (where entry = 'carried on'), 0), 6) as carried_on_pct,
        round(coalesce(sum(points) filter (where entry = 'as written'), 0), 6) as as_written_pct
    from charged
    group by grouping sets ((layer), ())
    having count(*) > 0

)

select
    by_layer.layer,
    carried_on_pct,
    as_written_pct,
    round(as_written_pct - carried_on_pct, 6) as change_points,
    $value_usd::double * change_points / 100 as change_usd,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from by_layer
cross join marts.evidence_dates
left join marts.layers on $importer = country and by_layer.layer = layers.layer
where by_layer.layer = 'total' or change_points <> 0
order by position asc nulls last
