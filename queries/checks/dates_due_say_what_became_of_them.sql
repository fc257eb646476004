-- What was due on or before the last day of evidence has a word on what became of it.
-- what to do  Write in data/policy/dates_due.yaml what it became: in force, put off, lapsed or outcome not known.
select
    record,
    change,
    day,
    law_through
from policy.dates_due
cross join policy.evidence
where day <= law_through and became is null
