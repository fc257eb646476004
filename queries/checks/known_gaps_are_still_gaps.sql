-- A known gap is removed from the list once the month is there.
-- what to do  Remove the month from data/raw/census_goods_trade/known_gaps.csv.
select
    known_gaps.partner,
    known_gaps.month
from marts.known_gaps
inner join marts.goods_trade_by_month
    on
        known_gaps.partner = goods_trade_by_month.partner
        and known_gaps.month = goods_trade_by_month.month
