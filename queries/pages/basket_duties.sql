-- How much duty does a basket pay, by layer, program, line or entry, and in total?
--
-- Like duty_on_shipment, but many entries at once. value_usd is the value charged in that row. An
-- MFN duty that cannot be computed is missing from the sum (is_incomplete). $by decides what a row
-- is (a program, by its law records); with step, each entry has its own rows. rested_on_ieepa_usd
-- is the part under the fentanyl and reciprocal duties, which the Supreme Court ended. is_blended: an
-- average share of a line stands in it. Conditions are as taken by default (conditions_of_line).
--
-- lighter          marts.line_shipment_layers for marts.shipment_layers where (from basket_without_numbers)
-- grain            entry, line, day, layer, programme
-- $importer        one of United States, China: the country that charges the duty
-- $entries         list of integer: number of the entry
-- $lines           list of text: eight digits, or ten of the US tariff, as basket_entries gives them
-- $amounts         list of number: customs value in US dollars
-- $days            list of date: day of entry
-- $quantities      list of number: in the unit of a duty by weight or piece; empty where not known
-- $by              one of total, layer, programme, line, entry, step: what to add up by (default total)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            Nothing in the basket can be charged.
with entries as (

    select
        unnest($entries::bigint[]) as entry,
        unnest($lines::varchar[]) as line,
        unnest($amounts::double[]) as value_usd,
        unnest($days::date[]) as day,
        if($after_evidence = 'as_written', day, least(day, law_through)) as law_day,
        if(day <= law_through, 'law read', 'carried on') as day_status,
        unnest($quantities::double[]) as quantity
    from marts.evidence_dates

),

the_shipments as (

    select list({ 'entry': entry, 'code': line, 'day': law_day, 'answers': map { '': 'default' } }) as listed
    from entries

),

charged as (

    select
        entries.*,
        levied.layer,
        levied.program,
        titles.title,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        if(
            general_rate is null, value_usd * points / 100,
            quantity * per_unit_usd + value_usd * ad_valorem_pct / 100
        ) as duty_usd,
        if(levied.layer in ('ieepa_fentanyl', 'ieepa_reciprocal'), duty_usd, 0) as rested_on_ieepa_usd,
        points > 0 and round(points, 6) < round(levied.rate_pct, 6) and length(entries.line) = 8 as is_blended
    from entries
    inner join marts.shipment_layers($importer, (select listed from the_shipments)) as levied
        on entries.entry = levied.entry
    left join marts.us_specific_rates
        on
            $importer = 'United States' and levied.layer = 'mfn'
            and left(entries.line, 8) = us_specific_rates.line
    left join (select distinct measure, title from marts.dated_rates) as titles
        on levied.measure = titles.measure

),

by_entry as (

    select
        entry,
        if($by in ('entry', 'step'), entry, null) as shown_entry,
        if($by in ('line', 'entry', 'step'), line, null) as line,
        if($by in ('entry', 'step'), day, null) as day,
        if($by in ('layer', 'programme', 'step'), layer, null) as layer,
        if($by in ('programme', 'step'), program, null) as program,
        if($by in ('programme', 'step'), title, null) as title,
        any_value(value_usd) as value_usd,
        sum(duty_usd) as duty_usd,
        bool_or(duty_usd is null) as is_incomplete,
        min(day_status) as day_status,
        sum(rested_on_ieepa_usd) as rested_on_ieepa_usd,
        coalesce(bool_or(is_blended), false) as is_blended
    from charged
    group by all

)

select
    shown_entry as entry,
    line,
    day,
    layer,
    program as programme,
    title,
    coalesce(sum(duty_usd), 0) as duty_usd,
    100 * sum(duty_usd) / nullif(sum(value_usd), 0) as rate_pct,
    sum(value_usd) as value_usd,
    count(*) as entry_count,
    bool_or(is_incomplete) as is_incomplete,
    sum(rested_on_ieepa_usd) as rested_on_ieepa_usd,
    bool_or(is_blended) as is_blended,
    min(day_status) as day_status
from by_entry
group by shown_entry, line, day, layer, program, title
order by shown_entry asc, duty_usd desc, line asc, layer asc, program asc
