-- Cash that the Treasury received as customs duties by month; not calculated duty.
--
-- grain month
select
    month,
    customs_receipts_usd
from staging.treasury_customs_receipts
