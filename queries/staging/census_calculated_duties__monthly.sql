-- The months as published, millions turned into dollars; vintages are not merged.
select
    (period || '-01')::date as month,
    partner,
    calculated_duties_usd_mn::double * 1e6 as calculated_duty_usd,
    imports_consumption_usd_mn::double * 1e6 as imports_for_consumption_usd,
    vintage
from csv_texts('data/raw/census_calculated_duties/monthly.csv')
inner join
    csv_texts('data/raw/census_calculated_duties/vintages.csv')
    using (vintage_id)
