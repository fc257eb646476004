-- Which six-digit codes of the Chinese tariff change their mean rate on 2022-01-01, and why?
--
-- The nomenclature changed on that day; the mean counts each line once, however much it trades.
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
