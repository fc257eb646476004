-- Customs duties and imports of goods by year, billions turned into dollars.
select
    year::integer as year,
    customs_duties_usd_bn::double * 1e9 as customs_duties_usd,
    goods_imports_usd_bn::double * 1e9 as goods_imports_usd
from csv_texts('data/raw/bea_customs_duties_by_year/annual.csv')
