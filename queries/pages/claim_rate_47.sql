-- Was the US tariff on Chinese goods what the claim says from November 10, 2025?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with averages as (

    select
        weights,
        statutory_pct
    from marts.average_rate_spans
    where
        importer = 'United States' and layer = 'total' and valid_from <= '2025-11-10'
        and coalesce(valid_before, 'infinity') > '2025-11-10'

),

figures as (

    select
        1 as place,
        'then' as role,
        'Average weighted by 2024 imports' as figure,
        statutory_pct as value,
        null as unit,
        date '2025-11-10' as day
    from averages
    where weights = 'trade_2024'
    union all
    select
        2 as place,
        'now' as role,
        'The same, at our last check' as figure,
        statutory_pct as value,
        null as unit,
        law_through as day
    from marts.average_rate_spans
    cross join marts.evidence_dates
    where
        importer = 'United States' and layer = 'total' and weights = 'trade_2024'
        and valid_from <= law_through and coalesce(valid_before, 'infinity') > law_through
    union all
    select
        3 as place,
        'near' as role,
        'Average of PIIE, weighted by exports to the world, quoted second hand' as figure,
        published_pct as value,
        null as unit,
        first_day as day
    from marts.averages_of_others
    where importer = 'United States' and publisher = 'PIIE' and first_day = '2025-11-10'
    union all
    select
        4 as place,
        'other' as role,
        'Our average with each tariff line alike' as figure,
        statutory_pct as value,
        null as unit,
        date '2025-11-10' as day
    from averages
    where weights = 'none'

)

select *
from marts.claim_judged('rate_47', (select list(figures) from figures))
order by place
