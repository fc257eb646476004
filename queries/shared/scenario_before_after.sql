-- What each line charges in each layer by the law of the day and under the changed law.
--
-- kept, 2 MB a scenario, for the other questions on it
-- grain line, layer
select
    line,
    layer,
    coalesce(scenario_law.pct, 0) as before_pct,
    coalesce(scenario_changed.pct, 0) as after_pct
from scenario_law
full join scenario_changed using (line, layer)
