-- What starts or ends after the day of our last check?
--
-- Known as scheduled on that day. We do not know what became of it.
--
-- grain  event_id, day
select
    event_id,
    valid_from as day,
    'starts' as change,
    title,
    side,
    scope,
    status_note,
    legal_citation,
    url,
    evidence
from marts.event_spans
where valid_from > law_through
union all
select
    event_id,
    valid_before as day,
    if(state = 'event', 'term ends', 'ends') as change,
    title,
    side,
    scope,
    status_note,
    legal_citation,
    url,
    evidence
from marts.event_spans
where valid_before > law_through
order by day asc, event_id asc
