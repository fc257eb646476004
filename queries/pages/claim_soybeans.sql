-- Does China charge on US soybeans what the claim says?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with days as (

    select
        unnest([date '2025-11-10', law_through]) as day,
        law_through
    from marts.evidence_dates

),

averages as (

    select
        day,
        law_through,
        round(sum(value_usd * statutory_pct) / sum(value_usd), 6) as statutory_pct,
        round(sum(value_usd * with_waivers_pct) / sum(value_usd), 6) as with_waivers_pct
    from days
    inner join marts.rates
        on rates.valid_from <= day and day < coalesce(rates.valid_before, 'infinity')
    inner join marts.line_weights
        on
            rates.importer = line_weights.importer and rates.line = line_weights.line and weights = 'trade_2024'
            and line_weights.valid_from <= day and day < coalesce(line_weights.valid_before, 'infinity')
    where rates.importer = 'China' and starts_with(rates.line, '120190')
    group by day, law_through

),

figures as (

    select
        1 as place,
        'then' as role,
        'Without a waiver' as figure,
        statutory_pct as value,
        null as unit,
        day
    from averages
    where day = '2025-11-10'
    union all
    select
        2 as place,
        'now' as role,
        'Without a waiver, at our last check' as figure,
        statutory_pct as value,
        null as unit,
        day
    from averages
    where day = law_through
    union all
    select
        3 as place,
        'near' as role,
        'With a waiver, at our last check' as figure,
        with_waivers_pct as value,
        null as unit,
        day
    from averages
    where day = law_through

)

select *
from marts.claim_judged('soybeans', (select list(figures) from figures))
order by place
