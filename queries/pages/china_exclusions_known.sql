-- Which published Chinese exclusions did we find, and how much trade is in their lines?
--
-- Exclusions from the retaliation for Section 301 only. We have not read their end dates. Trade is
-- US exports to China in 2024 in the whole line, an upper limit where only some goods are
-- excluded.
--
-- grain  code_prefix, goods
select
    code_prefix,
    goods,
    extent,
    valid_from,
    exclusion_set,
    line_count,
    lifted_pct,
    trade_usd,
    citation
from marts.cn_exclusions
order by extent desc, trade_usd desc, code_prefix asc, goods asc
