-- Acts of the days that moved the two tariffs most since 2018, chosen by hand, and the name of the day.
select
    event_id,
    name
from csv_texts('data/raw/legal_events/turning_days.csv')
