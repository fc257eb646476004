-- The layers that a scenario can move; the others stay as the law has them and are not charged again.
--
-- grain layer
select distinct layer
from scenario_changes
inner join marts.scenario_moves using (importer, thing)
where importer = $importer
