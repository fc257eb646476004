-- Which six-digit codes of the Chinese tariff change their average rate on 2022-01-01, and why?
--
-- Product codes were revised on that day. The average counts each line equally, whatever its
-- trade.
--
-- grain  hs6
select
    hs6,
    before_pct,
    after_pct,
    jump_pct,
    retired_lines,
    new_lines,
    reason
from marts.cn_seam
order by abs(jump_pct) desc, hs6 asc
