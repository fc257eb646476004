-- No statistical number pays two Section 301 rates on one day.
--
-- The duty on cranes and chassis would add to a list, but is named there, not charged.
-- what to do  End the earlier list entry of the number where the later begins.
with reached as (

    select
        us_number_prefixes.hts10,
        scopes.measure,
        scopes.tier,
        scopes.valid_from,
        coalesce(scopes.valid_before, 'infinity') as valid_before
    from policy.scopes
    inner join policy.measures
        on scopes.measure = measures.measure
    inner join marts.us_number_prefixes
        on scopes.code_prefix = us_number_prefixes.code_prefix
    where measures.layer = 'section_301' and scopes.effect = 'include'

),

beside as (

    select
        *,
        lead(valid_from) over (partition by hts10 order by valid_from) as next_from
    from reached

)

select
    hts10,
    measure,
    tier,
    valid_from
from beside
where valid_before > next_from
