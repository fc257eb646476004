-- The Section 301 lists as the USITC table of 2020-01-01 had them, by way of another project.
--
-- Heading 9903.88.16 is List 4B, which never began.
select
    trim(code) as code_prefix,
    heading
from csv_texts('data/raw/tradewartracker_lists/s301_lists_usitc_2020_01_01.csv')
