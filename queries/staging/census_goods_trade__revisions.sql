-- One year in several vintages, millions turned into dollars; nothing is left out.
select
    partner,
    basis,
    year::integer as year,
    vintage,
    exports_usd_mn::double * 1e6 as exports_usd,
    imports_usd_mn::double * 1e6 as imports_usd,
    balance_usd_mn::double * 1e6 as balance_usd
from csv_texts('data/raw/census_goods_trade/revisions.csv')
