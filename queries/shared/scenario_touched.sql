-- The layers that a scenario can move; the others stay as the law has them and are not charged again.
--
-- grain layer
select distinct layer
from scenario_decided
where is_touched
