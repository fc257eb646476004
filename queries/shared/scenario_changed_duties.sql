-- What the lines of a product charge under a changed law, times what each counts: layers that it can move.
--
-- kept, a few rows a scenario
-- parts scenario_parts
-- grain layer
select
    layer,
    sum(
        value_usd * marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct)
    ) as duty
from scenario_recharged
inner join scenario_weights using (line)
group by layer
