-- Every code of a Section 232 product list is in the tariff, and includes.
-- what to do  Correct the code in the product list of the measure; a Section 232 list only includes.
select
    scopes.measure,
    scopes.code_prefix,
    scopes.effect
from policy.scopes
inner join policy.measures
    on scopes.measure = measures.measure
left join marts.us_statistical_numbers
    on
        left(scopes.code_prefix, 4) = left(us_statistical_numbers.hts10, 4)
        and starts_with(us_statistical_numbers.hts10, scopes.code_prefix)
where
    measures.layer = 'section_232'
    and (us_statistical_numbers.hts10 is null or scopes.effect <> 'include')
