-- The world totals as published, millions turned into dollars; vintages are not merged.
select
    year::integer as year,
    basis,
    scope,
    flow,
    value_usd_mn::double * 1e6 as value_usd,
    vintage_id
from csv_texts('data/raw/census_goods_trade/world_annual.csv')
