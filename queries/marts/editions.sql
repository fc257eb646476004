-- Every edition, and which of them were withdrawn, when and why.
--
-- grain edition
select
    edition,
    withdrawn_on,
    withdrawn_because
from policy.editions
