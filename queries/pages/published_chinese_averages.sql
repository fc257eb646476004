-- What average tariff of China on US goods did PIIE publish, and what do ours say on the same days?
--
-- PIIE weighs products by US exports to the world; in hand are only chapters. Nothing is tuned.
--
-- grain  valid_from
select
    valid_from,
    published_pct,
    exports_to_world_pct,
    exports_to_world_2017_pct,
    trade_2017_pct,
    trade_2024_pct,
    simple_pct,
    round(exports_to_world_pct - published_pct, 2) as difference_pct,
    covered_pct,
    evidence,
    because
from marts.cn_piie_comparison
order by valid_from
