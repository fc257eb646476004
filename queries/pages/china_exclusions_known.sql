-- Which published Chinese exclusions are in hand, and how much trade do their lines hold?
--
-- From the answer to Section 301 only. When an item ended was not read. Trade is US exports to
-- China of 2024 in the whole line, for goods excluded in part an upper bound.
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
