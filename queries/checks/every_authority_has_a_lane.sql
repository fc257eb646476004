-- Every event stands in a lane of the timeline.
select
    event_id,
    side,
    authority
from marts.events
where event_id not in (select event_id from marts.event_spans)
