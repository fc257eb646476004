-- Imports from China by heading and month on two bases; empty until the first refresh has read them.
select
    (month || '-01')::date as month,
    hs4,
    general_value_usd::bigint as general_value_usd,
    consumption_value_usd::bigint as consumption_value_usd,
    calculated_duty_usd::bigint as calculated_duty_usd
from csv_texts('data/raw/census_trade_by_chapter/imports_china_headings.csv')
