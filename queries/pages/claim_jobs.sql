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

select *
from marts.claim_judged('jobs', (select list(figures) from figures))
order by place
