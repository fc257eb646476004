-- Why our averages differ from those that PIIE published, by day.
select
    day::date as valid_from,
    because
from csv_texts('data/raw/piie_china_averages/reasons.csv')
