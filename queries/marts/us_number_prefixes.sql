-- The codes of four, six, eight and ten digits under which a law may list a statistical number.
--
-- grain hts10, code_prefix
select
    hts10,
    line,
    share_of_line,
    share_certainty,
    left(hts10, digits) as code_prefix
from marts.us_statistical_numbers
cross join (select unnest([2, 4, 6, 8, 10]) as digits) as lengths
