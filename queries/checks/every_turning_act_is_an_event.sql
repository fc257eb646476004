-- An act of a turning day is one of the events, and its day has a name.
-- what to do  Correct the event_id in data/raw/legal_events/turning_days.csv, or name one act of the day.
select
    event_id,
    'no such event' as fault
from staging.legal_events__turning_days
where event_id not in (select event_id from marts.events)
union all
select
    min(event_id) as event_id,
    'a day without a name' as fault
from marts.turning_acts
group by day
having max(name) is null
