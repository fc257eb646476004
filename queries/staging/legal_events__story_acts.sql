-- The acts that make a step of the story.
select
    step,
    event_id
from csv_texts('data/raw/legal_events/story_acts.csv')
