-- Imports for consumption from China in three chapters, a later vintage than the other chapters.
select
    (month || '-01')::date as month,
    hs2,
    con_val::bigint as consumption_value_usd,
    cal_dut::bigint as calculated_duty_usd
from read_csv('data/raw/census_trade_by_chapter/imports_china_84_85_95.csv', header = true, all_varchar = true)
