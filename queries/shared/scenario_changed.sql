-- What each line charges in each layer under the changed law, in the reading asked for.
--
-- grain line, layer
select
    line,
    layer,
    marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as pct
from scenario_layers
