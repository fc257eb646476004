-- The series of trade and duty with China and the world end in the last month that the evidence states.
-- what to do  Set trade_through in data/policy/evidence.yaml to the newest month, or add the months that are missing.
with ends as (

    select
        'goods_trade_by_month' as series,
        partner,
        max(month) as newest_month
    from marts.goods_trade_by_month
    where partner in ('CHN', 'WLD') and adjusted = 'no'
    group by partner
    union all
    select
        'calculated_duties_by_month' as series,
        partner,
        max(month) as newest_month
    from marts.calculated_duties_by_month
    where partner in ('CHN', 'WLD')
    group by partner

)

select
    series,
    partner,
    newest_month,
    trade_through
from ends
cross join policy.evidence
where newest_month <> trade_through
