-- Where do our Chinese rates of 2025-01-01 differ from the WTO's, on at least half a billion
-- dollars of trade?
--
-- Six-digit averages, statutory. Trade is China's imports from the US in the WTO's file and US
-- exports to China in 2024; a code is listed where either reaches half a billion.
--
-- grain  hs6
select
    cn_wto_agreement.hs6,
    product_catalog.name as product_name,
    cn_wto_agreement.our_pct,
    cn_wto_agreement.wto_pct,
    round(cn_wto_agreement.wto_pct - cn_wto_agreement.our_pct, 3) as difference_pct,
    cn_wto_agreement.china_imports_usd,
    cn_wto_agreement.exports_usd,
    cn_wto_agreement.because
from marts.cn_wto_agreement
left join marts.product_catalog on cn_wto_agreement.hs6 = product_catalog.product
where cn_wto_agreement.wto_pct is not null
order by greatest(cn_wto_agreement.china_imports_usd, cn_wto_agreement.exports_usd) desc, cn_wto_agreement.hs6 asc
