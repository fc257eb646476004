-- The MFN duty of each line by the law of the day, the same in each reading.
--
-- kept, 0.3 MB a country and day, for all scenarios on them
-- grain line
select
    line,
    statutory_pct as mfn_pct
from marts.line_layers
where
    importer = $importer and layer = 'mfn' and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
