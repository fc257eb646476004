-- How much of imports from China pays more than the MFN duty?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with spans as (

    from marts.average_rate_spans
    where importer = 'United States' and layer = 'total' and weights = 'trade_2017'

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

select *
from marts.claim_judged('covered', (select list(figures) from figures))
order by place
