-- A tier of a US product list that charges has a rate, and the list begins no earlier than it.
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
        select rates.measure
        from policy.rates
        where
            rates.measure = scopes.measure
            and rates.tier = scopes.tier
            and rates.valid_from <= scopes.valid_from
    )
