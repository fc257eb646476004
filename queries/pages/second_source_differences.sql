-- Where do our Section 232 lists differ from another project's reading of the same annexes?
--
-- Compared on the first day of each list, by ten-digit number, grouped by line. settled_by is the
-- text that decides. Also in docs/second_source.md.
--
-- grain  list_name, code
select
    list_name,
    coalesce(line, unknown_code) as code,
    side,
    numbers,
    customs_value_usd,
    settled_by
from marts.us_second_source_differences
order by list_name, side, code
