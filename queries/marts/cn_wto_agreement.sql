-- Half of the six-digit codes beside the WTO's applied rate on US goods of 2025-01-01.
--
-- Results only, not the WTO's rates: agrees within half a point before any WTO figure was
-- used and after, or the probable reason. An implied exclusion stays outside both readings.
--
-- grain  one row per hs6
select *
from staging.wto_comparison__agreement
