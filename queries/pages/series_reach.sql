-- From when to when does each series run?
--
-- grain  series
select
    series,
    first_day,
    last_day,
    first_year,
    last_year,
    last_full_year
from marts.series_spans
order by series
