-- Which ready-made scenarios are there, and what does each change?
--
-- reading is the reading under which all its changes show.
--
-- grain name
select
    name,
    title,
    changes,
    reading,
    words
from marts.scenario_presets
order by place
