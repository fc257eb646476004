-- A line has at most one Section 232 rate of a programme and tier on a day.
select
    line,
    programme,
    tier,
    valid_from,
    valid_before
from marts.us_section_232_layers
qualify
    coalesce(valid_before, 'infinity')
    > lead(valid_from) over (partition by line, programme, tier order by valid_from)
