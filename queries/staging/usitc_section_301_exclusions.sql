-- Headings of the Section 301 exclusions and the days that their texts name.
--
-- Headings whose text names no days have none here either.
select
    heading,
    note,
    valid_from::date as valid_from,
    valid_before::date as valid_before
from read_csv('data/raw/usitc_section_301_exclusions/windows.csv', header = true, all_varchar = true)
