-- A rate recorded as in force starts on or before the last day of evidence; later ones are scheduled.
-- what to do  Move the rate from `rates` to `scheduled` in the file of the measure, with its outcome.
select
    measure,
    tier,
    valid_from
from policy.rates
cross join policy.evidence
where valid_from > law_through
