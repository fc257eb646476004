-- How much of imports from China pays more than the MFN duty?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with spans as (

    from marts.average_spans('total', 'United States', 'all', 'trade_2017', 'statutory', 'carried_on')

),

figures as (

    select
        1 as place,
        'then' as role,
        'Share of 2017 imports charged more than the MFN duty' as figure,
        trade_covered_pct as value,
        null as unit,
        date '2020-02-14' as day
    from spans
    where valid_from <= '2020-02-14' and coalesce(valid_before, 'infinity') > '2020-02-14'
    union all
    select
        2 as place,
        'now' as role,
        'The same, at our last check' as figure,
        trade_covered_pct as value,
        null as unit,
        law_through as day
    from spans
    cross join marts.evidence_dates
    where valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through

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
where claim = 'covered'
order by figures.place
