-- Is China no longer the partner with which the United States has its largest deficit?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with ranks as (

    select
        partner,
        rank() over (order by balance_usd asc) as place_with_union,
        rank() over (partition by partner = 'EU' order by balance_usd asc) as place_of_countries
    from marts.goods_trade_by_year
    where basis = 'census' and year = 2025 and partner <> 'WLD'

),

figures as (

    select
        1 as place,
        'now' as role,
        'Rank of China by US goods deficit, the European Union as one partner' as figure,
        place_with_union as value,
        null as unit,
        date '2025-12-31' as day
    from ranks
    where partner = 'CHN'
    union all
    select
        2 as place,
        'other' as role,
        'Rank of China among single countries' as figure,
        place_of_countries as value,
        null as unit,
        date '2025-12-31' as day
    from ranks
    where partner = 'CHN'

)

select *
from marts.claim_judged('largest_deficit', (select list(figures) from figures))
order by place
