-- The months by partner as published, millions turned into dollars; vintages are not merged.
select
    (period || '-01')::date as month,
    partner,
    flow,
    value_usd_mn::double * 1e6 as value_usd,
    vintage_id
from csv_texts('data/raw/census_goods_trade/partner_monthly.csv')
