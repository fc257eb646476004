-- Which editions are there, and which were withdrawn?
--
-- Newest first. `withdrawn_on` and `withdrawn_because` are empty for an edition that stands.
--
-- grain  edition
-- empty  No edition is listed.
select
    edition,
    withdrawn_on,
    withdrawn_because
from marts.editions
order by edition desc
