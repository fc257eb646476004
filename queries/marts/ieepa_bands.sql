-- The duty on goods of China that rested on IEEPA, with its band, by month.
--
-- at_stake_usd: share of duty, worked out by group. Band: the lowest and the highest of the
-- three methods of marts.ieepa_at_stake; for all goods of the three, once from all goods
-- and once summed over the groups.
--
-- grain one row per goods group (or all) and month
with ways as (

    select
        unnest([goods_group, 'all']) as part,
        unnest(['itself', if(goods_group = 'all', 'once', 'summed')]) as way,
        month,
        method,
        at_stake_usd,
        calculated_duty_usd
    from marts.ieepa_at_stake

),

summed as (

    select
        part as goods_group,
        month,
        method,
        way,
        sum(at_stake_usd) as at_stake_usd,
        sum(calculated_duty_usd) as calculated_duty_usd
    from ways
    where part <> 'all' or way <> 'itself'
    group by part, month, method, way

)

select
    goods_group,
    month,
    max(calculated_duty_usd) as calculated_duty_usd,
    sum(at_stake_usd) filter (where method = 'share of duty' and way <> 'once') as at_stake_usd,
    min(at_stake_usd) as low_usd,
    max(at_stake_usd) as high_usd
from summed
group by goods_group, month
