-- Imports for consumption and calculated duty by NAICS group, for China and the world.
--
-- A different vintage from the monthly totals, which may end earlier.
--
-- grain partner, naics, month
select
    partner,
    naics,
    naics_name,
    month,
    imports_for_consumption_usd,
    calculated_duty_usd
from staging.census_imports_by_naics
inner join staging.census_imports_by_naics__groups using (naics)
