-- The duty on Chinese goods charged under IEEPA, with its range, by month.
--
-- at_stake_usd: share of duty by group, headings weighted by that year's imports. low_usd and
-- high_usd: the lowest and highest of all methods and weights of marts.ieepa_at_stake; for all
-- goods, each of them once from all goods and once summed over the groups. The group `all` is all
-- goods.
--
-- grain goods_group, month
with ways as (

    select
        goods_group,
        if(goods_group = 'all', 'once', 'itself') as way,
        month,
        method,
        weights,
        at_stake_usd,
        calculated_duty_usd
    from marts.ieepa_at_stake
    union all
    select
        'all' as goods_group,
        'summed' as way,
        month,
        method,
        weights,
        sum(at_stake_usd) as at_stake_usd,
        null as calculated_duty_usd
    from marts.ieepa_at_stake
    where goods_group <> 'all'
    group by month, method, weights

)

select
    goods_group,
    month,
    max(calculated_duty_usd) as calculated_duty_usd,
    sum(at_stake_usd) filter (where method = 'share of duty' and weights = 'mix of the year' and way <> 'once')
        as at_stake_usd,
    min(at_stake_usd) as low_usd,
    max(at_stake_usd) as high_usd
from ways
group by goods_group, month
