-- Did the US goods deficit with China fall by what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with deficits as (

    select
        partner,
        -max(balance_usd) filter (where year = 2024) as before_usd,
        -max(balance_usd) filter (where year = 2025) as after_usd
    from marts.goods_trade_by_year
    where basis = 'census' and partner in ('CHN', 'WLD')
    group by partner

),

figures as (

    select
        1 as place,
        'now' as role,
        'Change in the deficit with China, 2024 to 2025' as figure,
        100 * (after_usd / before_usd - 1) as value,
        null as unit,
        date '2025-12-31' as day
    from deficits
    where partner = 'CHN'
    union all
    select
        2 as place,
        'other' as role,
        'Change in the deficit with the world, 2024 to 2025' as figure,
        100 * (after_usd / before_usd - 1) as value,
        null as unit,
        date '2025-12-31' as day
    from deficits
    where partner = 'WLD'
    union all
    select
        3 as place,
        'other' as role,
        'Deficit with China, 2025' as figure,
        after_usd as value,
        'usd' as unit,
        date '2025-12-31' as day
    from deficits
    where partner = 'CHN'

)

select *
from marts.claim_judged('deficit_with_china', (select list(figures) from figures))
order by place
