-- Half of the six-digit codes next to the WTO's applied rate on US goods on 2025-01-01.
--
-- Results only: the six-digit average we compared, whether it agrees within half a percentage
-- point (with the 2019 MFN rates; before any WTO figure was used; after), or the probable reason.
-- The WTO's rate is given only where the gap affects half a billion dollars of trade. An implied
-- exclusion enters neither reading.
--
-- grain  hs6
with exports as (

    select
        hs6,
        reported_value_usd as exports_usd
    from staging.comtrade_us_china_trade
    where flow = 'export' and year = 2024

)

select
    wto_comparison__agreement.hs6,
    our_pct,
    agrees_2019,
    agrees_before,
    agrees_after,
    reason,
    wto_pct,
    china_imports_usd,
    coalesce(exports_usd, 0) as exports_usd,
    because
from staging.wto_comparison__agreement
left join staging.wto_comparison__largest_gaps
    on wto_comparison__agreement.hs6 = wto_comparison__largest_gaps.hs6
left join exports on wto_comparison__agreement.hs6 = exports.hs6
