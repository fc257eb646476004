-- Months of a partner that are missing, with the reason.
--
-- grain  partner, month
select
    partner,
    month,
    reason
from staging.census_goods_trade__known_gaps
