-- Imports by chapter on two bases that never make one series; duty belongs to imports for consumption.
select
    partner,
    (month || '-01')::date as month,
    hs2,
    basis,
    value_usd::bigint as value_usd,
    calculated_duty_usd::bigint as calculated_duty_usd,
    vintage
from csv_texts('data/raw/census_trade_by_chapter/imports.csv')
