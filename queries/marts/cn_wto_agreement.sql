-- Half of the six-digit codes beside the WTO's applied rate on US goods of 2025-01-01.
--
-- Results only: our six-digit mean that was compared, whether it agrees within half a point
-- (with the MFN rates of 2019; before any WTO figure was used; after), or the probable
-- reason. The WTO's rate stands only where half a billion dollars of trade hang on the gap.
-- An implied exclusion stays outside both readings.
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
