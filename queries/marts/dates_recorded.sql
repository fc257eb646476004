-- The days on which a record says that something starts or ends, for what lies after our last
-- check.
--
-- Scheduled rates, first and last days of events, ends of product lists and of exclusions.
--
-- grain record, change, day
select distinct
    measure as record,
    'starts' as change,
    valid_from as day
from policy.future_rates
where list = 'scheduled'
union
select
    event_id as record,
    'starts' as change,
    valid_from as day
from marts.events
where valid_from is not null
union
select
    event_id as record,
    'ends' as change,
    valid_before as day
from marts.events
where valid_before is not null
union
select
    measure as record,
    'ends' as change,
    valid_before as day
from policy.scopes
where valid_before is not null
union
select
    'section_301_exclusions' as record,
    'ends' as change,
    valid_before as day
from marts.us_section_301_exclusion_shares
where valid_before is not null
