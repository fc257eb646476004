-- Did China lose as many jobs as the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
-- Not tested here: there are no data on jobs in these tables.
--
-- grain place
with figures as (

    select
        0 as place,
        'now' as role,
        'Jobs lost, by an official count' as figure,
        null::double as value,
        null as unit,
        null as day

    union all
    select
        place,
        'other' as role,
        publisher || ': ' || title as figure,
        value,
        unit,
        null as day
    from marts.claim_evidence
    where claim = 'jobs'

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
where claim = 'jobs'
order by figures.place
