-- From when to when each series runs, for the bounds of choices.
--
-- A year is complete when its last month is there.
--
-- grain  series
with spans as (

    select
        'trade with China' as series,
        min(month) as first_day,
        max(month) as last_day
    from marts.goods_trade_by_month
    where partner = 'CHN' and adjusted = 'no'
    union all
    select
        'trade by chapter' as series,
        min(month) as first_day,
        max(month) as last_day
    from marts.product_trade_months
    where product <> 'all'
    union all
    select
        'trade by six digits' as series,
        make_date(min(year), 1, 1) as first_day,
        make_date(max(year), 12, 1) as last_day
    from marts.trade_by_code
    union all
    select
        'duty by industry' as series,
        min(month) as first_day,
        max(month) as last_day
    from marts.duty_by_naics
    union all
    select
        'base years of duty' as series,
        make_date(min(base_year), 1, 1) as first_day,
        make_date(max(base_year), 12, 1) as last_day
    from marts.duty_changes
    union all
    select
        'acts' as series,
        min(day) as first_day,
        max(day) as last_day
    from marts.event_spans

)

select
    series,
    first_day,
    last_day,
    year(first_day) as first_year,
    year(last_day) as last_year,
    if(month(last_day) = 12, year(last_day), year(last_day) - 1) as last_full_year
from spans
