-- The legal authorities of the events, and `all` for every one of them.
--
-- grain  authority
select distinct authority
from staging.legal_events
union all
select 'all' as authority
