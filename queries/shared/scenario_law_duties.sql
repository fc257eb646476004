-- What the lines of a product charge in each layer by the law of the day, times what each counts.
--
-- kept, a few rows, for all scenarios on them
-- grain layer
select
    layer,
    sum(value_usd * pct) as duty
from scenario_law
inner join scenario_weights using (line)
group by layer
