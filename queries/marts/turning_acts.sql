-- Acts of the days that moved the two tariffs most since 2018, chosen by hand: first lists, rises,
-- halvings, truces, rulings. One act of a day carries the name of the day.
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
