-- Which published findings of others bear on the claims?
--
-- Theirs, not ours. A value is empty where the summary that we read gives none.
--
-- grain claim, place
select
    claim,
    place,
    publisher,
    title,
    value,
    unit,
    url
from marts.claim_evidence
order by claim, place
