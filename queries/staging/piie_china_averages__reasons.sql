-- Why our averages differ from those that PIIE published, by day.
select
    day::date as valid_from,
    because
from read_csv('data/raw/piie_china_averages/reasons.csv', header = true, all_varchar = true)
