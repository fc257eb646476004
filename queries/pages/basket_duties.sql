-- How much duty does a basket pay, by layer, program, line or entry, and in total?
--
-- Like duty_on_shipment, for many entries at once. value_usd is the value charged in that row. An
-- MFN duty that cannot be computed is missing from the sum (is_incomplete). $by decides what a row
-- is (a program, by its law records); with step, each entry has its own rows.
--
-- grain        entry, line, day, layer, programme
-- $importer    one of United States, China: the country that charges the duty
-- $entries     list of integer: number of the entry
-- $lines       list of text: eight digits, as basket_entries gives them
-- $amounts     list of number: customs value in US dollars
-- $days        list of date: day of entry
-- $quantities  list of number: in the unit of a duty by weight or piece; empty where not known
-- $by          one of total, layer, programme, line, entry, step: what to add up by (default total)
-- $reading     one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty        Nothing in the basket can be charged.
with entries as (

    select
        unnest($entries::bigint[]) as entry,
        unnest($lines::varchar[]) as line,
        unnest($amounts::double[]) as value_usd,
        unnest($days::date[]) as day,
        unnest($quantities::double[]) as quantity

),

charged as (

    select
        entries.*,
        rate_layers.layer,
        rate_layers.program,
        titles.title,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        if(
            general_rate is null, value_usd * points / 100,
            quantity * per_unit_usd + value_usd * ad_valorem_pct / 100
        ) as duty_usd
    from entries
    inner join marts.rate_layers
        on
            rate_layers.importer = $importer and entries.line = rate_layers.line
            and day >= rate_layers.valid_from and day < coalesce(rate_layers.valid_before, 'infinity')
    left join marts.us_specific_rates
        on $importer = 'United States' and layer = 'mfn' and entries.line = us_specific_rates.line
    left join (select distinct measure, title from marts.dated_rates) as titles
        on rate_layers.measure = titles.measure

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
        bool_or(duty_usd is null) as is_incomplete
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
    bool_or(is_incomplete) as is_incomplete
from by_entry
group by shown_entry, line, day, layer, program, title
order by shown_entry asc, duty_usd desc, line asc, layer asc, program asc
