-- Is $40 billion 24 percent of what China buys from the United States?
--
-- The claimed value divided by China's 2024 imports as China reports them, for each published
-- figure. The arithmetic does not show whether the list is real.
--
-- grain  vintage
with claims as (

    select
        max(value) filter (where unit = 'items') as items_claimed,
        max(value) filter (where unit = 'usd') as claimed_usd,
        max(value) filter (where unit = 'percent') as claimed_share_pct
    from marts.cn_waiver_claims

)

select
    items_claimed::integer as items_claimed,
    claimed_usd,
    claimed_share_pct,
    value_usd as imports_2024_usd,
    vintage,
    round(100 * claimed_usd / value_usd, 1) as worked_share_pct
from claims
cross join marts.cn_reported_imports
where year = 2024
order by value_usd
