-- What duties on all goods charge on each line under a changed law.
--
-- All goods, less the exempt list, less what Section 232 takes.
--
-- part all goods
-- grain line, layer, program
select
    rates.line,
    rates.layer,
    rates.program,
    rates.rate_pct,
    round(1 - coalesce(freed_share, 0), 6) as applies_to_share,
    rate_pct * applies_to_share as points_pct
from scenario_all_goods_rates as rates
left join scenario_freed on rates.measure = scenario_freed.measure and rates.line = scenario_freed.line
where applies_to_share > 0
