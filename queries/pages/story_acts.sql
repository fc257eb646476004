-- Which acts make each step of the story, and where do they stand?
--
-- grain step, event_id
select
    step,
    event_id,
    coalesce(valid_from, announced_on) as day,
    announced_on,
    valid_from,
    valid_before,
    side,
    title,
    rate_before_text,
    rate_after_text,
    legal_citation,
    url
from marts.acts_of_the_story
inner join marts.story_days using (step)
order by place, day, event_id
