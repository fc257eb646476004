-- Was the US deficit with China what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with figures as (

    select
        1 as place,
        'now' as role,
        'Goods deficit with China, 2024, Census basis' as figure,
        -balance_usd as value,
        null as unit,
        date '2024-12-31' as day
    from marts.goods_trade_by_year
    where partner = 'CHN' and basis = 'census' and year = 2024
    union all
    select
        2 as place,
        'near' as role,
        'Goods deficit with the whole world, 2024, Census basis' as figure,
        -balance_usd as value,
        null as unit,
        date '2024-12-31' as day
    from marts.goods_trade_by_year
    where partner = 'WLD' and basis = 'census' and year = 2024

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
where claim = 'china_deficit'
order by figures.place
