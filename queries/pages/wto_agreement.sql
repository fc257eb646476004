-- How closely do our Chinese rates of 2025-01-01 agree with the WTO's applied rates?
--
-- Half of the six-digit codes. Rates agree when they are within half a percentage point. Trade is
-- China's imports from the US in the WTO's file.
--
-- grain  stage
select
    stage,
    codes_compared,
    codes_agreeing,
    round(100 * codes_agreeing / codes_compared, 1) as share_of_codes_pct,
    round(100 * china_imports_agreeing_usd / china_imports_usd, 1) as share_of_trade_pct
from marts.cn_wto_totals
order by position
