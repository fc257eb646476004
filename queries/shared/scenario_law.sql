-- What each line charges in each layer by the law of the day, in the reading asked for.
--
-- kept, 1 MB a country, day and reading, for all scenarios on them
-- grain line, layer
select
    line,
    layer,
    marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as pct
from marts.line_layers
where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
