-- Law and calculated duty on goods of China by month, in the groups that have both.
--
-- Groups: chapters 84, 85, 95, the goods of chapters 98 and 99 (`special`, in hand to
-- November 2025, an older vintage, no duty by law), and `others`, the total less these;
-- from December 2025 on chapters 98 and 99 are within `others`. Shares of 2024 are of
-- chapters 1 to 97; statutory_pct here is after exclusions.
--
-- grain one row per goods group and month, from November 2024 on
with named as (

    select
        product as goods_group,
        month,
        imports_for_consumption_usd,
        calculated_duty_usd
    from marts.calculated_duty_by_product
    where product in ('84', '85', '95') and month >= date '2024-11-01'
    union all
    select
        'special' as goods_group,
        month,
        sum(imports_for_consumption_usd) as imports_for_consumption_usd,
        sum(calculated_duty_usd) as calculated_duty_usd
    from staging.census_imports_by_naics
    where partner = 'CHN' and naics in ('980', '990') and month >= date '2024-11-01'
    group by month

),

traded as (

    select * from named
    union all
    select
        'others' as goods_group,
        totals.month,
        any_value(totals.imports_for_consumption_usd) - sum(named.imports_for_consumption_usd)
            as imports_for_consumption_usd,
        any_value(totals.calculated_duty_usd) - sum(named.calculated_duty_usd) as calculated_duty_usd
    from named
    inner join marts.calculated_duty_by_product as totals using (month)
    where totals.product = 'all'
    group by totals.month

),

law as (

    select
        if(product in ('84', '85', '95'), product, 'others') as goods_group,
        month,
        layer,
        sum(value_usd) as value_usd,
        sum(value_usd * after_exclusions_pct) / sum(value_usd) as points
    from marts.us_statutory_months
    where length(product) = 2
    group by all

),

layers as (

    select
        goods_group,
        month,
        max(value_usd) as value_usd,
        sum(points) filter (where layer = 'total') as statutory_pct,
        coalesce(sum(points) filter (where starts_with(layer, 'ieepa_')), 0) as ieepa_pct
    from law
    group by goods_group, month

)

select
    goods_group,
    month,
    imports_for_consumption_usd,
    calculated_duty_usd,
    coalesce(value_usd, 0) / sum(value_usd) over (partition by month) as share_of_2024_trade,
    coalesce(statutory_pct, 0) as statutory_pct,
    coalesce(ieepa_pct, 0) as ieepa_pct
from traded
left join layers using (goods_group, month)
