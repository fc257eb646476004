-- Through which day have we checked the law, and through which month do we have trade data?
--
-- grain  one row
select
    edition,
    law_from,
    law_through,
    trade_through,
    weights_year
from marts.evidence_dates
