-- How large are US goods exports, imports and the balance, month by month?
--
-- Census basis: exports at FAS value minus general imports at customs value.
--
-- grain      month
-- $partner   text in marts.trade_partners.partner: partner code, WLD for the world, CHN for China
-- $adjusted  one of yes, no: seasonally adjusted or not
-- refuse     There is no seasonally adjusted series for {partner}. It exists for the world (WLD) only, so use adjusted=no.
select
    month,
    exports_usd,
    imports_usd,
    balance_usd,
    vintage
from marts.goods_trade_by_month
where partner = $partner and adjusted = $adjusted
order by month
