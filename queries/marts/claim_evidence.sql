-- What others published that bears on a claim; a value is empty where we read none.
--
-- grain claim, place
select *
from policy.claim_evidence
