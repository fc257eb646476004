-- US imports from each partner and the balance: 2017, 2024, and the latest twelve months.
--
-- Census basis, general imports at customs value. The latest twelve months end with the last month
-- of trade data; where one of them is missing (month_count below 12) the sums are empty.
--
-- grain partner, period
with months as (

    select
        goods_trade_by_month.*,
        trade_through
    from marts.goods_trade_by_month
    cross join marts.evidence_dates
    where adjusted = 'no' and month <= trade_through

),

periods as (

    select
        'latest twelve months' as period,
        partner,
        month,
        exports_usd,
        imports_usd
    from months
    where month > trade_through - interval 12 month
    union all
    select
        year(month)::varchar as period,
        partner,
        month,
        exports_usd,
        imports_usd
    from months
    where year(month) in (2017, 2024)

)

select
    partner,
    period,
    min(month) as first_month,
    max(month) as last_month,
    count(imports_usd) as month_count,
    if(month_count = 12, sum(imports_usd), null) as imports_usd,
    if(month_count = 12, sum(exports_usd) - sum(imports_usd), null) as balance_usd
from periods
group by partner, period
