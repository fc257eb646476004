-- An excluded share lies above 0 and at most at 1, once per line and day.
-- what to do  Look for an exclusion counted twice in data/raw/usitc_section_301_exclusions.
select
    line,
    valid_from,
    valid_before,
    excluded_share
from marts.us_section_301_exclusion_shares
qualify
    not excluded_share between 0 and 1
    or coalesce(valid_before, 'infinity') > lead(valid_from) over (partition by line order by valid_from)
