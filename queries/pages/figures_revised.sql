-- How much did published yearly trade figures move from one vintage to the next?
--
-- Exports, general imports and balance of one year as published at different times, with what moved
-- since the vintage before: in dollars, and for the balance in percent. The first vintage that we
-- have of a year has no change. The Census Bureau revises earlier years each June.
--
-- grain     partner, basis, year, vintage
-- $partner  one of all, CHN, WLD: with China, with the world, or both (default all)
-- empty     We have one vintage only.
with dated as (

    select
        *,
        strptime(regexp_extract(vintage, '[A-Z][a-z]{2} \d{4}'), '%b %Y')::date as published_month
    from marts.revisions
    where $partner in ('all', partner)

)

select
    partner,
    partner_name,
    basis,
    year,
    vintage,
    published_month,
    exports_usd,
    imports_usd,
    balance_usd,
    exports_usd - lag(exports_usd) over vintages as exports_change_usd,
    imports_usd - lag(imports_usd) over vintages as imports_change_usd,
    balance_usd - lag(balance_usd) over vintages as balance_change_usd,
    100 * balance_change_usd / abs(lag(balance_usd) over vintages) as balance_change_pct
from dated
inner join marts.trade_partners using (partner)
window vintages as (partition by partner, basis, year order by published_month, vintage)
order by partner asc, basis asc, year desc, published_month asc, vintage asc
