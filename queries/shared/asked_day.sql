-- The day whose law answers for the day asked for, and whether that law was read.
--
-- grain one row
select
    if($after_evidence = 'as_written', $day::date, least($day::date, law_through)) as law_day,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from marts.evidence_dates
