-- Months missing from our copy, with the reason; nothing is filled in.
select
    partner,
    month::date as month,
    reason
from csv_texts('data/raw/census_goods_trade/known_gaps.csv')
