-- Every exclusion from the Section 301 duties on goods of China, 2018 to 2026, one row an item and number.
--
-- extent: a whole ten-digit number, or part of one. Items of one note that describe goods of several
-- numbers have a row for each. valid_before is the first day after the window.
select
    heading,
    note,
    item,
    hts10,
    code,
    extent,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    string_split(lifts, '|') as lifts,
    text
from csv_texts('data/raw/usitc_section_301_exclusions/items.csv')
