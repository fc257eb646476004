-- The tariff lines of a country that stand on a day.
--
-- kept, 0.2 MB a country and day, for all scenarios on them
-- grain line
select line
from marts.tariff_lines
where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
