-- Every code of a US product list outside Section 232 is in the tariff.
select
    scopes.measure,
    scopes.code_prefix
from policy.scopes
inner join policy.measures
    on scopes.measure = measures.measure
left join marts.us_statistical_numbers
    on
        left(scopes.code_prefix, 4) = left(us_statistical_numbers.hts10, 4)
        and starts_with(us_statistical_numbers.hts10, scopes.code_prefix)
where
    measures.imposed_by = 'United States'
    and measures.layer <> 'section_232'
    and us_statistical_numbers.hts10 is null
