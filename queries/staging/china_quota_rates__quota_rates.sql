-- China's rates within and outside its tariff quotas, by code, each with the page that gives it.
select
    code_prefix,
    goods,
    over_quota,
    rate_pct::double as rate_pct,
    valid_from::date as valid_from,
    valid_before::date as valid_before,
    condition,
    citation,
    url,
    known,
    note
from csv_texts('data/raw/china_quota_rates/quota_rates.csv')
