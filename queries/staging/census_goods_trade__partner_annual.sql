-- The years by partner as published, millions turned into dollars; vintages are not merged.
select
    year::integer as year,
    partner,
    flow,
    value_usd_mn::double * 1e6 as value_usd,
    months::integer as month_count,
    vintage_id
from read_csv('data/raw/census_goods_trade/partner_annual.csv', header = true, all_varchar = true)
