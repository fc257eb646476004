-- US exports by chapter to China (CHN) and the world (WLD), FAS, domestic and foreign goods together.
select
    year::integer as year,
    partner,
    hs2,
    fas_value_usd::double as fas_value_usd,
    month_count::integer as month_count
from read_csv('data/raw/census_us_exports_chapters/annual.csv', header = true, all_varchar = true)
