-- Cash that the Treasury received as customs duties by month; not calculated duty.
--
-- grain one row per month
select
    month,
    customs_receipts_usd
from staging.treasury_customs_receipts
