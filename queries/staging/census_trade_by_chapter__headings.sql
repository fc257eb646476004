-- Trade by heading and month; empty until the first refresh has read it.
select
    flow,
    partner,
    (month || '-01')::date as month,
    hs4,
    basis,
    value_usd::bigint as value_usd,
    calculated_duty_usd::bigint as calculated_duty_usd,
    vintage
from read_csv('data/raw/census_trade_by_chapter/headings.csv', header = true, all_varchar = true)
