-- Does China sell as many times more goods to the United States as the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with ratios as (

    select
        year,
        imports_usd / exports_usd as ratio,
        is_partial
    from marts.goods_trade_by_year
    where partner = 'CHN' and basis = 'census'

),

figures as (

    select
        1 as place,
        'now' as role,
        'Imports from China divided by exports to China, 2024' as figure,
        ratio as value,
        null as unit,
        date '2024-12-31' as day
    from ratios
    where year = 2024
    union all
    select
        2 as place,
        'near' as role,
        'The same, 2018' as figure,
        ratio as value,
        null as unit,
        date '2018-12-31' as day
    from ratios
    where year = 2018
    union all
    select
        3 as place,
        'other' as role,
        'The same, ' || max(year) || case when max_by(is_partial, year) then ', months to date' else '' end as figure,
        max_by(ratio, year) as value,
        null as unit,
        null as day
    from ratios
    union all
    select
        4 as place,
        'other' as role,
        'Last year in which it was five or more' as figure,
        max(year) as value,
        'year' as unit,
        null as day
    from ratios
    where ratio >= 5 and not is_partial

)

select *
from marts.claim_judged('ratio', (select list(figures) from figures))
order by place
