-- Windows in which goods of China that were under way at a step kept the earlier US rate.
--
-- loaded_before is the day before which the goods were loaded (for List 3: exported); the span is that
-- of entry. Forced labor, the four-year review and Section 232 have no such window that was found.
--
-- grain measure, valid_from
select
    measure,
    loaded_before,
    rate_pct,
    valid_from,
    valid_before,
    citation,
    known
from staging.us_conditions__in_transit
