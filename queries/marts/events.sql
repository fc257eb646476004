-- Dated acts, announcements and rulings of both sides, as the events file has them.
--
-- url is the official address where one is known. opened is false where a source quotes it and we did
-- not open it; read_at is then the page that was read.
--
-- grain  event_id
select
    legal_events.*,
    coalesce(opened, url is not null) as opened,
    read_at
from staging.legal_events
left join staging.legal_events__addresses using (event_id)
