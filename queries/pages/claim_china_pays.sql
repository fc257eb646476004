-- Do sellers abroad bear the tariffs?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
-- The figures are of published studies, not ours. The figure of the words is the largest that we read.
--
-- grain place
with figures as (

    select
        0 as place,
        'now' as role,
        'Largest published share borne abroad' as figure,
        max(value) as value,
        null as unit,
        null as day
    from marts.claim_evidence
    where claim = 'china_pays'
    union all
    select
        place,
        'other' as role,
        publisher || ': ' || title as figure,
        value,
        unit,
        null as day
    from marts.claim_evidence
    where claim = 'china_pays'
    union all
    select
        20 as place,
        'other' as role,
        'Duty calculated on Chinese goods, latest twelve months' as figure,
        sum(calculated_duty_usd) as value,
        'usd' as unit,
        last_day(max(month)) as day
    from (
        select *
        from marts.calculated_duties_by_month
        where partner = 'CHN'
        order by month desc
        limit 12
    ) as latest

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
where claim = 'china_pays'
order by figures.place
