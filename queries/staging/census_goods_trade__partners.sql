-- Trade partners with Census's codes; nothing is left out.
select
    partner,
    partner_name,
    census_code,
    note
from csv_texts('data/raw/census_goods_trade/partners.csv')
