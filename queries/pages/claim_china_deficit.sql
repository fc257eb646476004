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

select *
from marts.claim_judged('china_deficit', (select list(figures) from figures))
order by place
