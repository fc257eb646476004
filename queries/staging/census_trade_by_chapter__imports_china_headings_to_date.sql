-- General imports from China by heading, January to August of two years.
select
    hs4,
    gen_val_ytd_2025_08::bigint as earlier_value_usd,
    gen_val_ytd_2026_08::bigint as later_value_usd
from csv_texts('data/raw/census_trade_by_chapter/imports_china_headings_to_date.csv')
