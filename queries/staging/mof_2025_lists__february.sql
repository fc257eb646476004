-- The annex of February 2025, one row a line.
select
    hs8 as line,
    "desc" as line_name,
    add_10feb2025::double as rate_pct
from csv_texts('data/raw/mof_2025_lists/february.csv')
