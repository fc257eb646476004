-- How many points did each layer add to a country's average before and after each step of the story?
--
-- All goods, weighted by 2024 trade, before exclusions.
--
-- grain step, importer, layer
select
    step,
    importer,
    layer,
    max(statutory_pct) filter (
        where day_before >= valid_from and day_before < coalesce(valid_before, 'infinity')
    ) as before_pct,
    max(statutory_pct) filter (
        where last_day >= valid_from and last_day < coalesce(valid_before, 'infinity')
    ) as after_pct
from marts.story_days
cross join marts.average_rate_spans
where weights = 'trade_2024' and layer <> 'total'
group by place, step, importer, layer
order by place asc, importer desc, layer asc
