-- Was the duty on other countries lowered to 10% for as long as the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with baseline as (

    select
        max(valid_before) filter (where layer = 'ieepa_reciprocal') as ended,
        min(valid_from) filter (where layer = 'ieepa_reciprocal') as began,
        max(suspended_days) filter (where valid_from >= '2025-04-05' and valid_from < '2025-05-01') as suspended_days,
        max(suspended_until) filter (where valid_from >= '2025-04-05' and valid_from < '2025-05-01') as suspended_until
    from marts.us_baseline_on_others

),

figures as (

    select
        1 as place,
        'now' as role,
        'Days for which the baseline of 10% was charged' as figure,
        ended - began as value,
        null as unit,
        began as day
    from baseline
    union all
    select
        2 as place,
        'near' as role,
        'Days for which higher rates of single countries were first suspended' as figure,
        suspended_days as value,
        null as unit,
        suspended_until as day
    from baseline

)

select *
from marts.claim_judged('pause', (select list(figures) from figures))
order by place
