-- In a Section 232 measure with a product list, every tier has a rate, in force or
-- scheduled, and every rate its products.
-- what to do  Give the tier a rate in the file of the measure, or give the rate its products.
with listed as (

    select distinct
        scopes.measure,
        scopes.tier
    from policy.scopes
    inner join policy.measures
        on scopes.measure = measures.measure
    where measures.layer = 'section_232'

),

dated as (

    select
        measure,
        tier
    from policy.rates
    where rate_pct > 0
    union
    select
        measure,
        tier
    from policy.future_rates
    where list = 'scheduled' and rate_pct > 0

),

rated as (

    select dated.*
    from dated
    where dated.measure in (select listed.measure from listed)

)

select
    coalesce(listed.measure, rated.measure) as measure,
    coalesce(listed.tier, rated.tier) as tier
from listed
full join rated
    on listed.measure = rated.measure and listed.tier = rated.tier
where listed.measure is null or rated.measure is null
