-- The acts that make a step of the story.
select
    step,
    event_id
from read_csv('data/raw/legal_events/story_acts.csv', header = true, all_varchar = true)
