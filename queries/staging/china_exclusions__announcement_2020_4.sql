-- The first fifteen of 79 items of Announcement [2020] No. 4, one code missing.
select
    hs8 as code_prefix,
    scope,
    product as because,
    source as citation
from csv_texts('data/raw/china_exclusions/announcement_2020_4.csv')
