-- A line has at most one Section 232 rate of a program and tier on a day.
-- what to do  End the earlier row of the program and tier in its product list where the later begins.
select
    line,
    program,
    tier,
    valid_from,
    valid_before
from marts.us_section_232_layers
qualify
    coalesce(valid_before, 'infinity')
    > lead(valid_from) over (partition by line, program, tier order by valid_from)
