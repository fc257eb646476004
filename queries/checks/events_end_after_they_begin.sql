-- An event that ends does so after its first day, and every event has a day.
-- what to do  Correct the days of the event in data/raw/legal_events/events.csv.
select
    event_id,
    announced_on,
    valid_from,
    valid_before
from marts.events
where valid_before <= valid_from or coalesce(valid_from, announced_on) is null
