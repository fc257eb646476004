-- Whether the law of the later of the two days asked for was read.
--
-- grain one row
select if(greatest($first_day::date, $last_day::date) <= law_through, 'law read', 'carried on') as day_status
from marts.evidence_dates
