-- US exports (FAS) and general imports (customs value) of goods by month.
--
-- Census basis. The world also has a seasonally adjusted series; partners do not.
--
-- grain  partner, adjusted, month
with flows as (

    select
        'WLD' as partner,
        if(adjustment = 'sa', 'yes', 'no') as adjusted,
        month,
        flow,
        value_usd,
        vintage_id
    from staging.census_goods_trade__world_monthly
    union all
    select
        partner,
        'no' as adjusted,
        month,
        flow,
        value_usd,
        vintage_id
    from staging.census_goods_trade__partner_monthly

)

select
    partner,
    adjusted,
    month,
    sum(value_usd) filter (where flow = 'exports') as exports_usd,
    sum(value_usd) filter (where flow = 'imports') as imports_usd,
    sum(value_usd) filter (where flow = 'exports')
    - sum(value_usd) filter (where flow = 'imports') as balance_usd,
    vintage
from flows
inner join staging.census_goods_trade__vintages using (vintage_id)
group by partner, adjusted, month, vintage
