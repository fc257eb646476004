-- China's imports from the United States as China reports them: yearly totals, CIF.
--
-- Not in hand by line or six digits, so they weigh nothing here.
--
-- grain  year, vintage
select *
from staging.china_customs_totals
