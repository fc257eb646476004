-- The figures of a claim, whether each is what the claim says, and the verdict.
--
-- The figures are a list of structs: place, role in the rule (`claim_verdict`), figure, value, unit
-- (empty where it is that of the claim) and day.
--
-- takes of_claim, of_figures
with figures as (

    select unnest(of_figures, recursive := true)

)

select
    figures.place,
    role,
    figure,
    figures.value,
    coalesce(figures.unit, claims.unit) as unit,
    day,
    said_value,
    case when role <> 'other' then marts.claim_holds(figures.value, said_value, compare, tolerance_pct) end as holds,
    marts.claim_verdict(
        list(role) filter (where figures.value is not null) over (),
        list(role) filter (where marts.claim_holds(figures.value, said_value, compare, tolerance_pct)) over ()
    ) as verdict
from figures
cross join marts.claims
where claim = of_claim
