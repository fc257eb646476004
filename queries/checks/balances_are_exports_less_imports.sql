-- The balance that an agency prints is its exports less its imports, to its rounding.
select
    partner,
    basis,
    year,
    balance_usd,
    published_balance_usd
from marts.goods_trade_by_year
where abs(balance_usd - published_balance_usd) > 1.5e6
