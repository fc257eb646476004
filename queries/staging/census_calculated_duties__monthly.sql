-- The months as published, millions turned into dollars; vintages are not merged.
select
    (period || '-01')::date as month,
    partner,
    calculated_duties_usd_mn::double * 1e6 as calculated_duty_usd,
    imports_consumption_usd_mn::double * 1e6 as imports_for_consumption_usd,
    vintage
from read_csv('data/raw/census_calculated_duties/monthly.csv', header = true, all_varchar = true)
inner join
    read_csv('data/raw/census_calculated_duties/vintages.csv', header = true, all_varchar = true)
    using (vintage_id)
