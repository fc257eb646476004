-- US exports to China by six digits of the nomenclature of the year, FAS.
select
    year::integer as year,
    nomenclature,
    hs6,
    fas_value_usd::double as fas_value_usd
from read_csv('data/raw/comtrade_us_exports/to_china.csv', header = true, all_varchar = true)
