-- Each event with its status on the day of our last check, and the span to draw.
--
-- Struck down: IEEPA duties and exemptions that ended on the day the Supreme Court's ruling took
-- effect. Unverified: an act known from a secondary note only or with low confidence, or one whose
-- end or outcome we do not know. A ruling, a meeting or a statement is an event and has a day, not
-- a span. An act whose end we did not look up is drawn on its first day only. An act that was
-- postponed or lapsed is announced only.
--
-- grain  event_id
with ruling as (

    select valid_from as ieepa_end
    from marts.events
    where event_id = 'US-2026-02-24-IEEPA-END'

),

outcomes as (

    select
        record as event_id,
        max(became) filter (where change = 'starts') as start_became,
        max(became) filter (where change = 'ends') as end_became
    from policy.dates_due
    group by record

),

states as (

    select
        events.*,
        law_through,
        case
            when event_type = 'announced_only' or start_became in ('put off', 'lapsed') then 'announced only'
            when event_type = 'authority only' then 'unverified'
            when event_type in ('milestone', 'court', 'baseline', 'expiry') then 'event'
            when valid_from > law_through then 'scheduled'
            when events.authority like 'IEEPA%' and valid_before = ieepa_end then 'struck down'
            when 'outcome not known' in (start_became, end_became) then 'unverified'
            when valid_before <= law_through then 'ended'
            when confidence = 'low' or evidence = 'secondary note' then 'unverified'
            when legal_citation = 'none published' then 'unverified'
            when valid_before is null and status_note like '%end date not verified%' then 'unverified'
            when event_type = 'suspension' then 'suspended'
            else 'in force'
        end as state
    from marts.events
    cross join policy.evidence
    cross join ruling
    left join outcomes using (event_id)

)

select
    states.*,
    lane,
    lane_order,
    lane_group,
    goods,
    coalesce(valid_from, announced_on) as day,
    case
        when state in ('announced only', 'event', 'scheduled') then null
        when state = 'unverified' and status_note like '%end date not verified%' then valid_from + 1
        else least(coalesce(valid_before, law_through), law_through)
    end as drawn_before,
    valid_before - law_through as days_left_count
from states
inner join staging.legal_events__authority_lanes using (side, authority)
