-- Cash that the Treasury received as customs duties, all countries, millions turned into dollars.
select
    (month || '-01')::date as month,
    customs_duties_usd_mn::double * 1e6 as customs_receipts_usd
from csv_texts('data/raw/treasury_customs_receipts/monthly.csv')
