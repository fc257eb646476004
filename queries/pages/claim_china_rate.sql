-- Does China charge what the claim says on all US goods?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with on_all_goods as (

    select
        rate_pct,
        valid_from,
        valid_before
    from marts.across_the_board
    where importer = 'China' and layer = 'total'

),

figures as (

    select
        1 as place,
        'then' as role,
        'Duties on all goods, highest' as figure,
        max(rate_pct) as value,
        null as unit,
        arg_max(valid_from, rate_pct) as day
    from on_all_goods
    union all
    select
        2 as place,
        'now' as role,
        'Duties on all goods, at our last check' as figure,
        rate_pct as value,
        null as unit,
        law_through as day
    from on_all_goods
    cross join marts.evidence_dates
    where valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through
    union all
    select
        3 as place,
        'other' as role,
        'Average on that day, 2024 trade, before exclusions' as figure,
        statutory_pct as value,
        null as unit,
        day
    from (select arg_max(valid_from, rate_pct) as day from on_all_goods) as highest
    inner join marts.average_rate_spans on valid_from <= day and coalesce(valid_before, 'infinity') > day
    where importer = 'China' and layer = 'total' and weights = 'trade_2024'

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
where claim = 'china_rate'
order by figures.place
