-- The US duty on goods of origins without a rate of their own, as dated rates.
select
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    layer,
    rate_pct::double as rate_pct,
    suspended_until::date as suspended_until,
    because,
    citation,
    url,
    known
from csv_texts('data/raw/us_duties_on_partners/baseline.csv')
