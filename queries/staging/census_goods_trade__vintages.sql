-- Which publication each row comes from; nothing is left out.
select
    vintage_id,
    vintage,
    route
from csv_texts('data/raw/census_goods_trade/vintages.csv')
