-- What does the United States charge on goods of countries without a rate of their own?
--
-- The duty on all goods, on top of the MFN duty: the April 2025 baseline, the Section 122
-- surcharge and, since 2026-07-24, the lower of the two forced-labor rates. suspended_days is how
-- long an act postponed higher country rates.
--
-- grain  valid_from
select
    valid_from,
    valid_before,
    layer,
    rate_pct,
    lowest_pct,
    highest_pct,
    suspended_until,
    suspended_days,
    because,
    citation,
    url,
    known
from marts.us_baseline_on_others
order by valid_from
