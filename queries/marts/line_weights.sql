-- How much each line of both tariffs counts in an average: by 2024 trade, by 2017 trade, or
-- equally.
--
-- grain importer, line, weights, valid_from
select
    'United States' as importer,
    line,
    weights,
    date '2018-01-01' as valid_from,
    null::date as valid_before,
    value_usd,
    is_estimated
from marts.us_line_weights
union all
select
    importer,
    line,
    weights,
    valid_from,
    valid_before,
    value_usd,
    is_estimated
from marts.cn_line_weights
union all
select
    importer,
    line,
    'none' as weights,
    valid_from,
    valid_before,
    1 as value_usd,
    false as is_estimated
from marts.tariff_lines
