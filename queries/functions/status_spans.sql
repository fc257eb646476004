-- The days whose law was read and those on which it is carried on, up to a last day asked for.
--
-- One span without end where the last day asked for is read.
--
-- takes asked_through
select
    'law read' as day_status,
    date '-infinity' as first_day,
    case when asked_through > law_through then law_through + 1 else date 'infinity' end as day_after
from marts.evidence_dates
union all
select
    'carried on' as day_status,
    law_through + 1 as first_day,
    date 'infinity' as day_after
from marts.evidence_dates
where asked_through > law_through
