-- Which acts, announcements and rulings fall between two days?
--
-- The day of an event is its first day in force, or the day it was announced if it never took
-- effect. Both ends count.
--
-- grain       event_id
-- $first_day  date: first day
-- $last_day   date: last day
-- $side       one of all, US, China, Both: the side that acted (default all)
-- $authority  text in marts.event_authorities.authority: its legal authority, or all (default all)
-- empty       No event of this kind falls between {first_day} and {last_day}. Widen the days or choose another side.
select *
from marts.events
where
    coalesce(valid_from, announced_on) between $first_day and $last_day
    and $side in ('all', side)
    and $authority in ('all', authority)
order by coalesce(valid_from, announced_on), event_id
