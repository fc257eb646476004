-- The edition, and how far its evidence on law and trade reaches.
--
-- grain  one row
select
    edition,
    law_from,
    law_through,
    trade_through,
    weights_year
from policy.evidence
