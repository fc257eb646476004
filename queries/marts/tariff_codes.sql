-- The codes that a duty can be asked for: lines of both tariffs and ten-digit numbers of the US tariff.
--
-- grain importer, code
select
    importer,
    line as code,
    line,
    valid_from,
    valid_before
from marts.tariff_lines
union all
select
    'United States' as importer,
    hts10 as code,
    us_numbers.line,
    coalesce(possible_from, tariff_lines.valid_from) as valid_from,
    us_numbers.valid_before
from marts.us_numbers
inner join marts.tariff_lines
    on tariff_lines.importer = 'United States' and us_numbers.line = tariff_lines.line
