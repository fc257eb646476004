-- China's imports from the United States as China reports them: yearly totals, CIF.
--
-- We do not have them by line or six digits, so they are not used as weights.
--
-- grain  year, vintage
select *
from staging.china_customs_totals
