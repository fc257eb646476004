-- How many points did each layer add to a country's average before and after each step of the story?
--
-- All goods, weighted by 2024 trade, before exclusions.
--
-- grain step, importer, layer
select
    step,
    importer,
    layer,
    before_pct,
    after_pct
from marts.story_averages
where layer <> 'total'
order by place asc, importer desc, layer asc
