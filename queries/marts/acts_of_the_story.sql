-- The acts of each step of the story, as the events file has them.
--
-- grain step, event_id
select
    step,
    events.*
from staging.legal_events__story_acts
inner join marts.events using (event_id)
