-- The balance that an agency prints is its exports less its imports, to its rounding.
-- what to do  Read the year again in its source; exports, imports or the printed balance is copied wrong.
select
    partner,
    basis,
    year,
    balance_usd,
    published_balance_usd
from marts.goods_trade_by_year
where abs(balance_usd - published_balance_usd) > 1.5e6
