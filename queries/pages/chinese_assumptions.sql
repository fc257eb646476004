-- How much does each assumption on the Chinese side change the average rate on US goods?
--
-- Statutory, 2024 trade. The effect is the average under the alternative minus ours, in percentage
-- points.
--
-- grain  assumption
-- $day  date: one of the days worked out, as 2025-11-10 (default law_through)
-- empty  Effects are computed for some days only, such as 2025-11-10.
select
    assumption,
    statement,
    as_of,
    average_pct,
    effect_low_pct,
    effect_high_pct
from marts.cn_assumption_effects
where as_of = $day
order by length(assumption), assumption
