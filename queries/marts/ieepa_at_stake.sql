-- How much of the duty on goods of China rested on IEEPA, by three methods.
--
-- share of duty: calculated duty x IEEPA points / all points of the law. points on imports:
-- imports x IEEPA points, at most all the duty. duty less other layers: calculated duty less
-- imports x the points of all other layers. The first leaves the gap between law and duty to
-- all layers alike, the second to the others, the third to IEEPA. `all` is worked out once
-- from all goods; the sum of the groups is worked out apart. Estimates, each of them.
--
-- grain one row per goods group (or all), method and month
with goods_of_chapters as (

    select
        goods_group,
        month,
        imports_for_consumption_usd,
        calculated_duty_usd,
        statutory_pct,
        ieepa_pct
    from marts.us_duty_groups_by_month
    where goods_group <> 'special'

),

all_goods as (

    select
        'all' as goods_group,
        month,
        any_value(calculated_duty_by_product.imports_for_consumption_usd) as imports_for_consumption_usd,
        any_value(calculated_duty_by_product.calculated_duty_usd) as calculated_duty_usd,
        sum(after_exclusions_pct) filter (where layer = 'total') as statutory_pct,
        coalesce(sum(after_exclusions_pct) filter (where starts_with(layer, 'ieepa_')), 0) as ieepa_pct
    from marts.calculated_duty_by_product
    inner join marts.us_statutory_months using (product, month)
    where product = 'all'
    group by month

),

charged as (

    select * from goods_of_chapters
    union all by name
    select * from all_goods

)

select
    goods_group,
    month,
    unnest(['share of duty', 'points on imports', 'duty less other layers']) as method,
    unnest([
        calculated_duty_usd * ieepa_pct / statutory_pct,
        least(imports_for_consumption_usd * ieepa_pct / 100, calculated_duty_usd),
        greatest(calculated_duty_usd - imports_for_consumption_usd * (statutory_pct - ieepa_pct) / 100, 0)
    ]) as at_stake_usd,
    calculated_duty_usd
from charged
where ieepa_pct > 0
