-- How far does the evidence of this edition reach?
--
-- grain  one row
select
    edition,
    law_from,
    law_through,
    trade_through,
    weights_year
from marts.evidence_dates
