-- How much does each assumption on the Chinese side move the average rate on US goods?
--
-- Statutory, trade of 2024. The effect is the alternative less ours, in points.
--
-- grain  assumption
-- $day  date: one of the days worked out, as 2025-11-10 (default law_through)
-- empty  The effects are worked out for some days only, 2025-11-10 among them.
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
