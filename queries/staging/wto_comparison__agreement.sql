-- Our six-digit mean of 2025-01-01 beside the WTO's applied rate: agrees within half a point or why
-- not; with the MFN rates of 2019, before any WTO figure was used, and after.
select
    hs6,
    our_pct::double as our_pct,
    agrees_2019::boolean as agrees_2019,
    agrees_before::boolean as agrees_before,
    agrees_after::boolean as agrees_after,
    reason
from csv_texts('data/raw/wto_comparison/agreement.csv')
