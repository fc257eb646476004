-- What each line charges in each layer by the law of the day, in the reading asked for.
--
-- grain line, layer
select
    line,
    layer,
    case $reading
        when 'statutory' then statutory_pct
        when 'after_exclusions' then after_exclusions_pct
        else with_waivers_pct
    end as pct
from marts.line_layers
where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
