-- What each line charges in each layer under the changed law, in the reading asked for.
--
-- grain line, layer
select
    line,
    layer,
    case $reading
        when 'statutory' then statutory_pct
        when 'after_exclusions' then after_exclusions_pct
        else with_waivers_pct
    end as pct
from scenario_layers
