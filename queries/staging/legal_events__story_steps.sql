-- The steps in which the story is told, chosen by hand; the last one has no last day.
select
    step,
    place::integer as place,
    name,
    first_day::date as first_day,
    last_day::date as last_day
from csv_texts('data/raw/legal_events/story_steps.csv')
