-- China's imports from the United States as China reports them, CIF, yearly totals only.
select
    year::integer as year,
    value_usd::double as value_usd,
    vintage
from csv_texts('data/raw/china_customs_totals/imports_from_us.csv')
