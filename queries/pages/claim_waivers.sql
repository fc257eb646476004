-- Did China exempt US goods worth what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
-- No official list exists, so the figure that the words ask for is empty.
--
-- grain place
with claimed as (

    select
        max(value) filter (where unit = 'usd') as claimed_usd,
        max(value) filter (where unit = 'percent') as claimed_pct
    from marts.cn_waiver_claims

),

figures as (

    select
        1 as place,
        'now' as role,
        'Trade of an official list' as figure,
        null::double as value,
        null as unit,
        null as day

    union all
    select
        2 as place,
        'other' as role,
        'Sum in the press, over a list that China never published' as figure,
        claimed_usd as value,
        null as unit,
        date '2025-05-02' as day
    from claimed
    union all
    select
        3 as place,
        'other' as role,
        'That sum as a share of what China says it imported from the United States in 2024' as figure,
        100 * claimed_usd / max(value_usd) as value,
        'percent' as unit,
        date '2024-12-31' as day
    from claimed
    cross join marts.cn_reported_imports
    where year = 2024
    group by claimed_usd

)

select *
from marts.claim_judged('waivers', (select list(figures) from figures))
order by place
