-- Every event stands in a lane of the timeline.
-- what to do  Add the side and authority to data/raw/legal_events/authority_lanes.csv.
select
    event_id,
    side,
    authority
from marts.events
where event_id not in (select event_id from marts.event_spans)
