-- The cuts of most-favored-nation rates since 2018, with what was read of each.
select
    effective::date as valid_from,
    line_count::integer as line_count,
    because,
    citation,
    known
from csv_texts('data/raw/china_mfn_cuts/cuts.csv')
