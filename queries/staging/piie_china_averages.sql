-- Published averages, one row a day.
select
    day::date as valid_from,
    average_rate_pct::double as published_pct,
    known as evidence
from csv_texts('data/raw/piie_china_averages/averages.csv')
