-- What did each step of the trade war change?
--
-- Average rates weighted by 2024 trade, before exclusions, on the day before the step and on its
-- last day. general_*_pct: the duties on all goods, added up. touched_*: 2024 trade in lines whose
-- rate differs between the two days. exempt_*: 2024 trade exempt from at least one added duty on the
-- last day.
--
-- grain step, importer
select
    place,
    step,
    name,
    first_day,
    day_before,
    last_day,
    importer,
    before_pct,
    after_pct,
    general_before_pct,
    general_after_pct,
    touched_usd,
    touched_pct,
    exempt_usd,
    exempt_pct
from marts.steps_of_the_story
order by place asc, importer desc
