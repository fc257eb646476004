-- On a day before and a day after 2022 the weights of 2024 add up to the same trade.
-- what to do  Find the six-digit code whose trade no line of one nomenclature takes up.
with days as (

    select unnest([date '2018-01-01', date '2026-01-01']) as day

),

totals as (

    select
        day,
        sum(value_usd) as value_usd
    from days
    inner join marts.cn_line_weights
        on day >= valid_from and day < coalesce(valid_before, date '9999-12-31')
    where weights = 'trade_2024'
    group by day

)

select *
from totals
qualify abs(value_usd - lead(value_usd) over (order by day)) > 1
