-- Average rates of all goods before and after each step of the story, layer by layer and in total.
--
-- grain step, importer, layer
select
    place,
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
where weights = 'trade_2024'
group by place, step, importer, layer
