-- Which six-digit codes of the Chinese tariff change their average rate on 2022-01-01, and why?
--
-- Product codes were revised on that day. The average counts each line equally, whatever its
-- trade. Equal changes stand by US exports to China of 2021, the last year of the older codes.
--
-- grain  hs6
select
    hs6,
    before_pct,
    after_pct,
    jump_pct,
    retired_lines,
    new_lines,
    reason,
    value_usd as exports_2021_usd
from marts.cn_seam
left join marts.product_trade_years on hs6 = product and flow = 'export' and year = 2021
order by abs(jump_pct) desc, exports_2021_usd desc nulls last, hs6 asc
