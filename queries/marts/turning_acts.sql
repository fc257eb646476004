-- Acts of the days that changed the two tariffs most since 2018, selected by hand: first lists,
-- increases, halvings, truces, rulings. One act of a day carries the name of the day.
--
-- grain event_id
select
    event_id,
    valid_from as day,
    side,
    title,
    name
from staging.legal_events__turning_days
inner join marts.events using (event_id)
