-- An act of the story is one of the events, and its step and that of each claim exist.
-- what to do  Correct the event_id or the step in data/raw/legal_events/story_acts.csv or data/claims.
select
    step,
    event_id as fault
from staging.legal_events__story_acts
where
    event_id not in (select event_id from marts.events)
    or step not in (select step from marts.story_days)
union all
select
    step,
    claim as fault
from marts.claims
where step not in (select step from marts.story_days)
