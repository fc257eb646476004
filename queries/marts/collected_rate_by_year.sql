-- The rate collected on US imports of goods from all countries, by year since 1929.
--
-- Customs duties divided by imports of goods: national accounts until 2023, then the Census Bureau's
-- calculated duty divided by imports for consumption. In the years that both have, they differ by
-- less than half a point. Coarse before 1950.
--
-- grain year
with census as (

    select
        year(month) as year,
        100 * sum(calculated_duty_usd) / sum(imports_for_consumption_usd) as collected_pct
    from marts.calculated_duties_by_month
    where partner = 'WLD'
    group by all
    having count(*) = 12

)

select
    year,
    100 * customs_duties_usd / goods_imports_usd as collected_pct,
    'national accounts' as basis
from staging.bea_customs_duties_by_year
union all
select
    year,
    collected_pct,
    'imports for consumption' as basis
from census
where year > (select max(bea_customs_duties_by_year.year) from staging.bea_customs_duties_by_year)
