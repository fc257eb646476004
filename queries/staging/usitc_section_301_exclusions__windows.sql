-- The rounds of exclusions: each note of chapter 99 with its window, the lists it lifts and its round.
--
-- A note whose items ran to different days has a row for each window.
select
    heading,
    note,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    string_split(lifts, '|') as lifts,
    round,
    steps,
    citation,
    verified
from csv_texts('data/raw/usitc_section_301_exclusions/windows.csv')
