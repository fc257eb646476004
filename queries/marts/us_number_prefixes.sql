-- The codes of four, six, eight and ten digits that law may name a statistical number by.
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
