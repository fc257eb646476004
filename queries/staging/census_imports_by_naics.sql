-- Imports for consumption by three-digit NAICS group, an older vintage than the totals by month.
select
    (month || '-01')::date as month,
    partner,
    naics,
    consumption_value_usd::double as imports_for_consumption_usd,
    calculated_duty_usd::double as calculated_duty_usd
from csv_texts('data/raw/census_imports_by_naics/monthly.csv')
