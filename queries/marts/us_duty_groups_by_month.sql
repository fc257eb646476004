-- Law and calculated duty on Chinese goods by month, in the groups that have both.
--
-- Groups: chapters 84, 85, 95, all goods, and the others: all goods without these three and
-- without chapters 98 and 99, which pay almost nothing (by NAICS group, another vintage; in months
-- without them they are within the others). Legal and IEEPA rates are after exclusions, once with
-- lines weighted by 2024 trade and once with headings weighted by that year's imports as far as
-- available. Months since January 2025.
--
-- grain goods_group, weights, month
with special as (

    select
        month,
        sum(imports_for_consumption_usd) as imports_for_consumption_usd,
        sum(calculated_duty_usd) as calculated_duty_usd
    from staging.census_imports_by_naics
    where partner = 'CHN' and naics in ('980', '990')
    group by month

),

named as (

    select
        product as goods_group,
        month,
        imports_for_consumption_usd,
        calculated_duty_usd
    from marts.calculated_duty_by_product
    where product in ('84', '85', '95', 'all')

),

traded as (

    select * from named
    union all
    select
        'others' as goods_group,
        named.month,
        sum(if(goods_group = 'all', 1, -1) * named.imports_for_consumption_usd)
        - any_value(coalesce(special.imports_for_consumption_usd, 0)) as imports_for_consumption_usd,
        sum(if(goods_group = 'all', 1, -1) * named.calculated_duty_usd)
        - any_value(coalesce(special.calculated_duty_usd, 0)) as calculated_duty_usd
    from named
    left join special using (month)
    group by named.month

),

law as (

    select
        unnest(['all', if(left(heading, 2) in ('84', '85', '95'), left(heading, 2), 'others')]) as goods_group,
        month,
        unnest([value_usd, value_usd]) as value_usd,
        unnest([mix_usd, mix_usd]) as mix_usd,
        after_exclusions_pct,
        ieepa_pct
    from marts.us_heading_law_months

)

select
    goods_group,
    month,
    unnest(['trade_2024', 'mix of the year']) as weights,
    any_value(imports_for_consumption_usd) as imports_for_consumption_usd,
    any_value(calculated_duty_usd) as calculated_duty_usd,
    unnest([
        sum(value_usd * after_exclusions_pct) / sum(value_usd), sum(mix_usd * after_exclusions_pct) / sum(mix_usd)
    ]) as after_exclusions_pct,
    unnest([sum(value_usd * ieepa_pct) / sum(value_usd), sum(mix_usd * ieepa_pct) / sum(mix_usd)]) as ieepa_pct
from traded
inner join law using (goods_group, month)
group by goods_group, month
