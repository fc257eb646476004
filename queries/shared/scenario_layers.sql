-- What each line charges in each layer on a day under a changed law, in each reading.
--
-- Layers that no change can move stay as the law has them. Charged again without a change, a layer
-- is that of marts.line_layers to the last digit: a test holds it.
--
-- grain line, layer
select
    line,
    layer,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct
from marts.line_layers
anti join scenario_touched using (layer)
where importer = $importer and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
union all
select *
from scenario_recharged
