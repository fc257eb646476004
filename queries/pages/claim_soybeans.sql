-- Does China charge on US soybeans what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with spans as (

    select
        'statutory' as reading,
        *
    from marts.average_spans('total', 'China', '120190', 'trade_2024', 'statutory', 'carried_on')
    union all
    select
        'with_waivers' as reading,
        *
    from marts.average_spans('total', 'China', '120190', 'trade_2024', 'with_waivers', 'carried_on')

),

figures as (

    select
        1 as place,
        'then' as role,
        'Without a waiver' as figure,
        rate_pct as value,
        null as unit,
        date '2025-11-10' as day
    from spans
    where reading = 'statutory' and valid_from <= '2025-11-10' and coalesce(valid_before, 'infinity') > '2025-11-10'
    union all
    select
        2 as place,
        'now' as role,
        'Without a waiver, at our last check' as figure,
        rate_pct as value,
        null as unit,
        law_through as day
    from spans
    cross join marts.evidence_dates
    where reading = 'statutory' and valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through
    union all
    select
        3 as place,
        'near' as role,
        'With a waiver, at our last check' as figure,
        rate_pct as value,
        null as unit,
        law_through as day
    from spans
    cross join marts.evidence_dates
    where reading = 'with_waivers' and valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through

)

select *
from marts.claim_judged('soybeans', (select list(figures) from figures))
order by place
