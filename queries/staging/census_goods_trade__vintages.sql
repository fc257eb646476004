-- Which publication each row comes from; nothing is left out.
select
    vintage_id,
    vintage,
    route
from read_csv('data/raw/census_goods_trade/vintages.csv', header = true, all_varchar = true)
