-- The last day of law and the last month of trade for which there is evidence.
--
-- grain  one row
select
    law_through,
    trade_through
from policy.evidence
