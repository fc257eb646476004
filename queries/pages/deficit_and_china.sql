-- How large is the US goods balance with the world, and how much of it is with China?
--
-- Both on the Census basis, so the two are comparable. The balance-of-payments balance is added
-- for the years before 1987. China's share compares balances: a partner with a surplus makes the
-- other shares larger.
--
-- grain  year
with balances as (

    select
        year,
        max(balance_usd) filter (where partner = 'WLD' and basis = 'bop') as world_bop_usd,
        max(balance_usd) filter (where partner = 'WLD' and basis = 'census') as world_census_usd,
        max(balance_usd) filter (where partner = 'CHN') as china_census_usd,
        bool_or(is_partial) as is_partial
    from marts.goods_trade_by_year
    where partner in ('WLD', 'CHN')
    group by year

)

select
    year,
    world_bop_usd,
    world_census_usd,
    china_census_usd,
    world_census_usd - china_census_usd as others_census_usd,
    100 * china_census_usd / world_census_usd as china_share_pct,
    is_partial
from balances
order by year
