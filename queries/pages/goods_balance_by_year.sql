-- How large are US goods exports, imports and the balance, year by year?
--
-- The Census basis is exports at FAS value minus general imports at customs value. The balance-of-
-- payments basis exists for the world only. A partial year covers fewer than twelve months and
-- cannot be compared with a full one.
--
-- grain     year
-- $partner  text in marts.trade_partners.partner: partner code, WLD for the world, CHN for China
-- $basis    one of census, bop: Census basis or balance-of-payments basis
-- refuse    There is no {basis} series for {partner}. The balance-of-payments basis exists for the world (WLD) only, so use basis=census.
select
    year,
    exports_usd,
    imports_usd,
    balance_usd,
    vintage,
    is_partial
from marts.goods_trade_by_year
where partner = $partner and basis = $basis
order by year
