-- Claims of an article of May 2025 as it made them.
--
-- grain claim
select *
from staging.legal_events__article_claims
