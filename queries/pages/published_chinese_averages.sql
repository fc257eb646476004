-- What average Chinese tariff on US goods did PIIE publish, and what is ours on the same days?
--
-- PIIE weights products by US exports to the world, which we have by chapter only. We adjust
-- nothing to match.
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
