-- Codes of the US tariff that ended, each with the codes that took over its goods.
--
-- how_known: an official pair, or inferred with the number of candidates.
select
    code,
    heir,
    ended_on::date as ended_on,
    how_known,
    heir_text,
    old_rate,
    old_list
from csv_texts('data/raw/us_retired_codes/codes.csv')
