-- What the press reported about the unpublished list of April 2025.
--
-- grain  claim
select *
from staging.china_exclusions__press_claims
