-- What changes by its own text after our last check: rates due, exclusions that end, and other dated acts.
--
-- present_pct is the rate when we last checked, written_pct the rate by the text. An act whose goods
-- a rate or the exclusions of the same side and day already stand for has no row of its own.
--
-- grain record, change, day, written_pct, present_pct
with due_rates as (

    select
        measures.imposed_by as importer,
        future_rates.measure as record,
        'starts' as change,
        future_rates.valid_from as day,
        any_value(measures.title) || coalesce(
            ': ' || string_agg(distinct future_rates.tier, ', ' order by future_rates.tier)
            filter (where future_rates.tier similar to '[a-z].*'),
            ': ' || if(count(distinct future_rates.because) = 1, min(future_rates.because), null),
            ''
        ) as what,
        coalesce(rates.rate_pct, 0) as present_pct,
        future_rates.rate_pct as written_pct,
        string_agg(distinct future_rates.outcome, '; ' order by future_rates.outcome) as note,
        string_agg(distinct future_rates.citation, '; ' order by future_rates.citation) as citation,
        any_value(measures.applies_to) as applies_to
    from policy.future_rates
    inner join policy.measures using (measure)
    left join policy.rates
        on
            future_rates.measure = rates.measure
            and future_rates.tier is not distinct from rates.tier
            and rates.valid_before is null
    where future_rates.list = 'scheduled'
    group by
        measures.imposed_by, future_rates.measure, future_rates.valid_from, coalesce(rates.rate_pct, 0),
        future_rates.rate_pct

),

exclusions as (

    select
        'United States' as importer,
        'section_301_exclusions' as record,
        'ends' as change,
        valid_before as day,
        count(distinct concat_ws('|', note, item)) as items,
        'HTS ' || string_agg(distinct heading, ', ' order by heading) as citation
    from marts.us_exclusion_items
    cross join policy.evidence
    where valid_before > law_through
    group by valid_before

),

acts as (

    select
        if(side = 'US', 'United States', side) as importer,
        event_id as record,
        'starts' as change,
        valid_from as day,
        title as what,
        status_note as note,
        legal_citation as citation
    from marts.events
    union all
    select
        if(side = 'US', 'United States', side) as importer,
        event_id as record,
        'ends' as change,
        valid_before as day,
        title as what,
        status_note as note,
        legal_citation as citation
    from marts.events

),

other_acts as (

    select acts.*
    from acts
    cross join policy.evidence
    left join staging.legal_events__event_goods as listed on acts.record = listed.event_id
    left join due_rates
        on
            acts.importer = due_rates.importer and acts.day = due_rates.day
            and listed.measure in (due_rates.record, due_rates.applies_to)
    left join exclusions
        on
            acts.importer = exclusions.importer and acts.day = exclusions.day
            and contains(acts.what, 'exclusions')
    where acts.day > law_through and due_rates.record is null and exclusions.record is null

)

select
    importer,
    record,
    change,
    day,
    'rate' as kind,
    what,
    present_pct,
    written_pct,
    null as items,
    note,
    citation
from due_rates
union all
select
    importer,
    record,
    change,
    day,
    'exclusions' as kind,
    'Exclusions from Section 301' as what,
    null as present_pct,
    null as written_pct,
    items,
    null as note,
    citation
from exclusions
union all
select distinct
    importer,
    record,
    change,
    day,
    'act' as kind,
    what,
    null as present_pct,
    null as written_pct,
    null as items,
    note,
    citation
from other_acts
