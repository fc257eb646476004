-- How much trade is left out of the average rates, and how much counts without its MFN duty?
--
-- grain      reason
-- $importer  one of United States, China: the country that charges the duty
select
    reason,
    trade_usd,
    share_pct
from marts.trade_with_missing_rates
where importer = $importer
order by reason
