-- The lines of both tariffs, chapters 1 to 97, with their descriptions and the days on which each
-- exists.
--
-- grain importer, line
select
    'United States' as importer,
    line,
    hs6,
    description,
    date '2018-01-01' as valid_from,
    null::date as valid_before
from marts.us_lines
union all
select
    importer,
    line,
    hs6,
    description,
    valid_from,
    valid_before
from marts.cn_lines
