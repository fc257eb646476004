-- What is scheduled for a line after our last check, by act.
--
-- Known as scheduled; the outcome is unknown. scheduled_pct replaces present_pct; both are empty
-- where an exclusion or a waiver ends. A condition limits the change to goods within the line that
-- no tariff code isolates.
--
-- grain importer, line, measure, valid_from
with scheduled as (

    select
        measures.imposed_by as importer,
        measures.applies_to,
        future_rates.measure,
        future_rates.tier,
        future_rates.valid_from,
        coalesce(rates.rate_pct, 0) as present_pct,
        future_rates.rate_pct as scheduled_pct,
        measures.title || ': ' || future_rates.because as what,
        future_rates.outcome as note,
        future_rates.citation,
        future_rates.url
    from policy.future_rates
    inner join policy.measures using (measure)
    left join policy.rates
        on
            future_rates.measure = rates.measure
            and future_rates.tier is not distinct from rates.tier
            and rates.valid_before is null
    where future_rates.list = 'scheduled'

),

listed as (

    select
        scheduled.* exclude (applies_to, tier),
        us_lines.line,
        coalesce(scopes.condition, if(length(code_prefix) > 8, 'only number ' || code_prefix, null)) as condition
    from scheduled
    inner join policy.scopes
        on scheduled.measure = scopes.measure and scheduled.tier is not distinct from scopes.tier
    inner join marts.us_lines
        on
            left(us_lines.line, 4) = left(scopes.code_prefix, 4)
            and (starts_with(us_lines.line, scopes.code_prefix) or starts_with(scopes.code_prefix, us_lines.line))
    where scheduled.importer = 'United States' and scopes.effect in ('include', 'conditional')

),

general as (

    select
        scheduled.* exclude (applies_to, tier),
        tariff_lines.line,
        null as condition
    from scheduled
    inner join marts.tariff_lines
        on scheduled.importer = tariff_lines.importer and tariff_lines.valid_before is null
    where scheduled.applies_to = 'all goods'

),

ending as (

    select
        'United States' as importer,
        us_section_301_exclusion_shares.line,
        'section_301_exclusions' as measure,
        us_section_301_exclusion_shares.valid_before as valid_from,
        events.title as what,
        'Due after our last check; outcome unknown' as note,
        us_section_301_exclusion_shares.citation,
        events.url,
        'only the goods that an exclusion describes' as condition
    from marts.us_section_301_exclusion_shares
    cross join policy.evidence
    left join marts.events
        on events.event_id = 'US-2026-11-10-S301-EXCL-END'
    where us_section_301_exclusion_shares.valid_before > law_through
    union all
    select
        cn_line_notes.importer,
        cn_line_notes.line,
        'waiver_on_application' as measure,
        events.valid_before as valid_from,
        'Waivers end' as what,
        events.status_note as note,
        cn_line_notes.citation,
        events.url,
        'only importers who were granted a waiver' as condition
    from marts.cn_line_notes
    inner join marts.events
        on events.event_id = 'CN-2025-11-10-WAIVERS'
    where cn_line_notes.kind = 'waiver on application' and cn_line_notes.valid_before is null

),

every_change as (

    from listed
    union all by name
    from general
    union all by name
    from ending

)

select
    importer,
    line,
    measure,
    valid_from,
    any_value(present_pct) as present_pct,
    any_value(scheduled_pct) as scheduled_pct,
    any_value(what) as what,
    any_value(note) as note,
    any_value(citation) as citation,
    any_value(url) as url,
    string_agg(distinct condition, '; ' order by condition) as condition
from every_change
group by importer, line, measure, valid_from
