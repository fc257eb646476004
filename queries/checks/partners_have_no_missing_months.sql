-- Between a partner's first and last month, no month is missing that is not a known gap.
-- what to do  Add the month, or state the gap with its reason in data/raw/census_goods_trade/known_gaps.csv.
with gaps as (

    select
        partner,
        adjusted,
        (month + interval 1 month)::date as missing_month
    from marts.goods_trade_by_month
    qualify lead(month) over (partition by partner, adjusted order by month) > month + interval 1 month

)

select
    gaps.partner,
    gaps.adjusted,
    gaps.missing_month
from gaps
left join marts.known_gaps
    on gaps.partner = known_gaps.partner and gaps.missing_month = known_gaps.month
where known_gaps.month is null
