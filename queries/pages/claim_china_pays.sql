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

select *
from marts.claim_judged('china_pays', (select list(figures) from figures))
order by place
