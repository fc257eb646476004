-- How far does the evidence reach?
--
-- grain  one row
select
    law_through,
    trade_through
from marts.evidence_dates
