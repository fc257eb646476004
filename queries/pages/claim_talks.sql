-- Had formal talks begun by the day of the claim?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with rounds as (

    select
        announced_on,
        said_on
    from marts.claims
    left join marts.events on authority = 'Talks' and announced_on >= '2025-01-20'
    where claim = 'talks'

),

figures as (

    select
        1 as place,
        'then' as role,
        'Rounds of talks that ended with a statement, by the day of the claim' as figure,
        count(*) filter (where announced_on <= said_on) as value,
        null as unit,
        any_value(said_on) as day
    from rounds
    union all
    select
        2 as place,
        'now' as role,
        'Rounds by our last check' as figure,
        count(announced_on) as value,
        null as unit,
        any_value(law_through) as day
    from rounds
    cross join marts.evidence_dates
    union all
    select
        3 as place,
        'other' as role,
        'Days from the claim to the first joint statement' as figure,
        min(announced_on) - any_value(said_on) as value,
        'days' as unit,
        min(announced_on) as day
    from rounds

)

select *
from marts.claim_judged('talks', (select list(figures) from figures))
order by place
