-- How much duty does a basket pay by the last known law, and by what is due as written?
--
-- duty_carried_on_usd is by the law of the last day that we read, duty_as_written_usd adds what is due
-- by its text on the day of each entry, whatever became of it. Entries up to the last day of law pay
-- the same both ways. A duty by weight or piece is left out of both. Conditions are as taken by default.
--
-- lighter   marts.line_shipment_layers for marts.shipment_layers where (from basket_without_numbers)
-- grain     one row
-- $importer one of United States, China: the country that charges the duty
-- $entries  list of integer: number of the entry
-- $lines    list of text: eight digits, or ten of the US tariff, as basket_entries gives them
-- $amounts  list of number: customs value in US dollars
-- $days     list of date: day of entry
-- $reading  one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
with given as (

    select
        unnest($entries::bigint[]) as entry,
        unnest($lines::varchar[]) as code,
        unnest($amounts::double[]) as value_usd,
        unnest($days::date[]) as day

),

doubled as (

    select
        2 * entry as twin,
        code,
        value_usd,
        day as entered_on,
        least(day, law_through) as day,
        false as is_written
    from given
    cross join marts.evidence_dates
    union all
    select
        2 * entry + 1 as twin,
        code,
        value_usd,
        day as entered_on,
        day,
        true as is_written
    from given

),

the_shipments as (

    select list({ 'entry': twin, 'code': code, 'day': day, 'answers': map { '': 'default' } }) as listed
    from doubled

),

charged as (

    select
        is_written,
        entered_on,
        value_usd * marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) / 100
            as duty_usd
    from doubled
    inner join marts.shipment_layers($importer, (select listed from the_shipments)) as levied
        on twin = levied.entry

)

select
    coalesce(sum(duty_usd) filter (where not is_written), 0) as duty_carried_on_usd,
    coalesce(sum(duty_usd) filter (where is_written), 0) as duty_as_written_usd,
    duty_as_written_usd - duty_carried_on_usd as change_usd,
    100 * change_usd / nullif((select sum(given.value_usd) from given), 0) as change_points,
    max(entered_on) as last_day,
    if(max(entered_on) <= any_value(law_through), 'law read', 'carried on') as day_status
from charged
cross join marts.evidence_dates
having count(*) > 0
