-- Two bases that never make one series: consumption to 2021-07, general imports in 2023 and 2024.
select
    partner,
    (month || '-01')::date as month,
    hs2,
    consumption_value_usd::bigint as consumption_value_usd,
    calculated_duty_usd::bigint as calculated_duty_usd,
    general_value_usd::bigint as general_value_usd
from read_csv('data/raw/census_trade_by_chapter/imports.csv.gz', header = true, all_varchar = true)
