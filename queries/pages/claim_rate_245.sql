-- Was the highest US tariff on Chinese goods what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
-- Duties on top of the MFN duty, added up for a line.
--
-- grain place
with lines as (

    select
        statutory_pct - coalesce(mfn_pct, 0) as added_pct,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.rates
    where importer = 'United States'

),

figures as (

    select
        1 as place,
        'then' as role,
        'Highest sum of added duties on a line' as figure,
        max(added_pct) as value,
        null as unit,
        date '2025-04-15' as day
    from lines
    where valid_from <= '2025-04-15' and valid_before > '2025-04-15'
    union all
    select
        2 as place,
        'now' as role,
        'The same, at our last check' as figure,
        max(added_pct) as value,
        null as unit,
        any_value(law_through) as day
    from lines
    cross join marts.evidence_dates
    where valid_from <= law_through and valid_before > law_through
    union all
    select
        3 as place,
        'other' as role,
        'Lines with the highest sum on that day' as figure,
        count(*) as value,
        'lines' as unit,
        date '2025-04-15' as day
    from lines
    where
        valid_from <= '2025-04-15' and valid_before > '2025-04-15'
        and added_pct >= (
            select max(highest.added_pct) from lines as highest
            where highest.valid_from <= '2025-04-15' and highest.valid_before > '2025-04-15'
        )

)

select *
from marts.claim_judged('rate_245', (select list(figures) from figures))
order by place
