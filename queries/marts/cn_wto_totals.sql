-- How much of the compared half agrees with the WTO, by codes and by trade, stage by stage.
--
-- grain  stage
select *
from staging.wto_comparison__totals
