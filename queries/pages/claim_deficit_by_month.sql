-- Did the US goods deficit fall in every month, against a year before?
--
-- Each figure with its role in the rule (`claim_verdict`) and whether it is what the claim says.
--
-- grain place
with months as (

    select
        later.month,
        later.balance_usd > earlier.balance_usd as is_smaller
    from marts.goods_trade_by_month as later
    inner join marts.goods_trade_by_month as earlier
        on
            later.partner = earlier.partner and later.adjusted = earlier.adjusted
            and later.month = earlier.month + interval 1 year
    where later.partner = 'WLD' and later.adjusted = 'yes' and later.month >= '2025-04-01'

),

figures as (

    select
        1 as place,
        'then' as role,
        'Months with a smaller deficit than a year before, April to December 2025' as figure,
        100 * avg(is_smaller::integer) as value,
        null as unit,
        last_day(max(month)) as day
    from months
    where month <= '2025-12-01'
    union all
    select
        2 as place,
        'now' as role,
        'The same, April 2025 to the latest month' as figure,
        100 * avg(is_smaller::integer) as value,
        null as unit,
        last_day(max(month)) as day
    from months
    union all
    select
        3 as place,
        'other' as role,
        'Months counted to the latest' as figure,
        count(*) as value,
        'months' as unit,
        last_day(max(month)) as day
    from months
    union all
    select
        4 as place,
        'other' as role,
        'Change in the goods deficit of the year, 2024 to 2025, balance-of-payments basis' as figure,
        100 * (max(balance_usd) filter (where year = 2025) / max(balance_usd) filter (where year = 2024) - 1) as value,
        'percent' as unit,
        date '2025-12-31' as day
    from marts.goods_trade_by_year
    where partner = 'WLD' and basis = 'bop'

)

select *
from marts.claim_judged('deficit_by_month', (select list(figures) from figures))
order by place
