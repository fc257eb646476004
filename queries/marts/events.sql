-- Dated acts, announcements and rulings of both sides, as the events file has them.
--
-- grain  event_id
select *
from staging.legal_events
