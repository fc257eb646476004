-- Which goods does the press place on China's unpublished list of April 2025?
--
-- A fraction of the items reported. China never confirmed the list, and no rate here uses it.
--
-- grain  code_prefix
select
    code_prefix,
    goods,
    line_count,
    trade_usd,
    citation
from marts.cn_unpublished_waivers
order by trade_usd desc, code_prefix asc
