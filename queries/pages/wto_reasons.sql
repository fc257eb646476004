-- Why do six-digit codes of the Chinese tariff differ from the WTO's rates, and how much trade is
-- affected?
--
-- Half of the six-digit codes, 2025-01-01. Trade is US exports to China in 2024.
--
-- grain  reason
select
    reason,
    count(*) as codes_compared,
    sum(exports_usd) as exports_usd,
    round(100 * sum(exports_usd) / sum(sum(exports_usd)) over (), 1) as share_of_trade_pct
from marts.cn_wto_agreement
group by reason
order by exports_usd desc
