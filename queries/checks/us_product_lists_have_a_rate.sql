-- A tier of a US product list that charges has a rate, in force or scheduled, and the list begins no earlier.
-- what to do  Give the tier a rate from that day on in the file of the measure, or begin the list later.
with dated as (

    select
        measure,
        tier,
        valid_from
    from policy.rates
    union
    select
        measure,
        tier,
        valid_from
    from policy.future_rates
    where list = 'scheduled'

)

select distinct
    scopes.measure,
    scopes.tier,
    scopes.valid_from
from policy.scopes
inner join policy.measures
    on scopes.measure = measures.measure
where
    measures.imposed_by = 'United States'
    and measures.applies_to = 'listed goods'
    and not exists (
        select dated.measure
        from dated
        where
            dated.measure = scopes.measure
            and dated.tier = scopes.tier
            and dated.valid_from <= scopes.valid_from
    )
