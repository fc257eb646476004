-- US exports and imports of goods by year, on each basis.
--
-- Census basis: exports at FAS value and general imports at customs value. Balance-of-payments
-- basis: adjusted by BEA, the world only. A partner's year is the sum of its months; a year of
-- fewer than twelve is partial.
--
-- grain  partner, basis, year
with flows as (

    select
        'WLD' as partner,
        basis,
        year,
        flow,
        value_usd,
        12 as month_count,
        vintage_id
    from staging.census_goods_trade__world_annual
    where scope = 'goods'
    union all
    select
        partner,
        'census' as basis,
        year(month) as year,
        flow,
        sum(value_usd) as value_usd,
        count(*) as month_count,
        max(vintage_id) as vintage_id
    from staging.census_goods_trade__partner_monthly
    group by partner, year(month), flow
    union all
    select
        'WLD' as partner,
        'census' as basis,
        year(month) as year,
        flow,
        sum(value_usd) as value_usd,
        count(*) as month_count,
        max(vintage_id) as vintage_id
    from staging.census_goods_trade__world_monthly
    where
        adjustment = 'nsa'
        and year(month) > (select max(year) from staging.census_goods_trade__world_annual)
    group by year(month), flow

)

select
    partner,
    basis,
    year,
    sum(value_usd) filter (where flow = 'exports') as exports_usd,
    sum(value_usd) filter (where flow = 'imports') as imports_usd,
    sum(value_usd) filter (where flow = 'exports')
    - sum(value_usd) filter (where flow = 'imports') as balance_usd,
    sum(value_usd) filter (where flow = 'balance') as published_balance_usd,
    min(month_count) as month_count,
    min(month_count) < 12 as is_partial,
    vintage
from flows
inner join staging.census_goods_trade__vintages using (vintage_id)
group by partner, basis, year, vintage
