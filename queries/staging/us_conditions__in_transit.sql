-- Windows in which goods loaded before a step kept the earlier rate.
select
    measure,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    loaded_before::date as loaded_before,
    rate_pct::double as rate_pct,
    citation,
    known
from csv_texts('data/raw/us_conditions/in_transit.csv')
