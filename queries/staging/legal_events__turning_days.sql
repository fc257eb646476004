-- Acts of the days that moved the two tariffs most since 2018, chosen by hand, and the name of the day.
select
    event_id,
    name
from read_csv('data/raw/legal_events/turning_days.csv', header = true, all_varchar = true)
