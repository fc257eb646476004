-- Since when was the US tariff not as high?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
-- The role near puts the estimate of others beside what was collected in the past.
--
-- grain place
with latest as (

    select
        max(year) as year,
        max_by(collected_pct, year) as collected_pct
    from marts.collected_rate_by_year

),

estimate as (

    select max(value) as estimate_pct
    from marts.claim_evidence
    where claim = 'highest_since'

),

figures as (

    select
        1 as place,
        'now' as role,
        'Last year with a higher collected rate than the latest year' as figure,
        max(collected_rate_by_year.year) as value,
        null as unit,
        null as day
    from marts.collected_rate_by_year
    cross join latest
    where collected_rate_by_year.collected_pct > latest.collected_pct
    union all
    select
        2 as place,
        'near' as role,
        'Last year with a higher collected rate than the estimate at unchanged trade' as figure,
        max(year) as value,
        null as unit,
        null as day
    from marts.collected_rate_by_year
    cross join estimate
    where collected_pct > estimate_pct
    union all
    select
        3 as place,
        'other' as role,
        'Collected rate of the latest year' as figure,
        collected_pct as value,
        'percent' as unit,
        make_date(year, 12, 31) as day
    from latest
    union all
    select
        4 as place,
        'other' as role,
        'The estimate at unchanged trade' as figure,
        estimate_pct as value,
        'percent' as unit,
        null as day
    from estimate

)

select *
from marts.claim_judged('highest_since', (select list(figures) from figures))
order by place
