-- The steps in which the story is told, each from the day before its first act to its last day.
--
-- grain step
select
    step,
    place,
    name,
    first_day,
    first_day - 1 as day_before,
    coalesce(last_day, law_through) as last_day
from staging.legal_events__story_steps
cross join policy.evidence
