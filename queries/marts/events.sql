-- Dated acts, announcements and rulings of both sides, as the events file has them.
--
-- grain  one row per event
select *
from staging.legal_events
