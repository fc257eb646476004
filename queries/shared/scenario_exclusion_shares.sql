-- What published US exclusions take off a line under Section 301, on the day and when there last
-- were some.
--
-- kept, 0.1 MB a day, for all scenarios on it
-- grain line
select
    line,
    max_by(excluded_share, valid_from) as latest_share,
    max(excluded_share) filter (where $day < valid_before) as share_on_day
from marts.us_section_301_exclusion_shares
where $importer = 'United States' and valid_from <= $day
group by line
