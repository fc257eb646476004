-- A partner has one row a basis and year, so no two vintages are mixed in one year.
-- what to do  Keep one vintage of the year in data/raw/census_goods_trade.
select
    partner,
    basis,
    year,
    count(*) as row_count
from marts.goods_trade_by_year
group by partner, basis, year
having count(*) > 1
