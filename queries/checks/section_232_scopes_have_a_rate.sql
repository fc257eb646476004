-- In a Section 232 measure with a product list, every tier has a rate and every rate in force its products.
with listed as (

    select distinct
        scopes.measure,
        scopes.tier
    from policy.scopes
    inner join policy.measures
        on scopes.measure = measures.measure
    where measures.layer = 'section_232'

),

rated as (

    select distinct
        rates.measure,
        rates.tier
    from policy.rates
    inner join (select distinct measure from listed) as measures_listed
        on rates.measure = measures_listed.measure
    where rates.rate_pct > 0

)

select
    coalesce(listed.measure, rated.measure) as measure,
    coalesce(listed.tier, rated.tier) as tier
from listed
full join rated
    on listed.measure = rated.measure and listed.tier = rated.tier
where listed.measure is null or rated.measure is null
