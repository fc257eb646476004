-- Six digits of the nomenclature of the year, as reported: imports CIF, exports FAS.
select
    year::integer as year,
    flow,
    nomenclature,
    hs6,
    reported_value_usd::bigint as reported_value_usd,
    customs_value_usd::bigint as customs_value_usd
from csv_texts('data/raw/comtrade_us_china_trade/annual.csv')
