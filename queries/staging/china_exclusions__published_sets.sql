-- The four published sets of exclusions, with the number of items that each was said to hold.
select
    position::integer as position,
    exclusion_set,
    citation_start,
    valid_from::date as valid_from,
    published_items::integer as published_items,
    citation,
    url,
    known
from csv_texts('data/raw/china_exclusions/published_sets.csv')
