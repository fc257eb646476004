-- What each line charges in each layer by the law of the day, in the reading asked for.
--
-- grain line, layer
select
    line,
    layer,
    marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as pct
from marts.line_layers
where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
