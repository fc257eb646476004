-- FAS value, domestic and foreign goods together.
select
    partner,
    (month || '-01')::date as month,
    hs2,
    value_usd::bigint as fas_value_usd,
    vintage
from csv_texts('data/raw/census_trade_by_chapter/exports.csv')
