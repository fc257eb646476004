-- How much does the United States import from each partner, year by year?
--
-- General imports at customs value, Census basis. share_pct is the share of US imports from the
-- world in the year. A year of fewer than twelve months is partial and cannot be compared. EU
-- members also count in the EU (repeats).
--
-- grain        partner, year
-- $first_year  integer: first year to show (default law_from)
with world as (

    select
        year,
        imports_usd as world_usd
    from marts.goods_trade_by_year
    where partner = 'WLD' and basis = 'census'

),

partners as (

    select distinct
        partner,
        partner_name,
        repeats
    from marts.rates_by_partner

)

select
    partner,
    partner_name,
    repeats,
    year,
    imports_usd,
    100 * imports_usd / world_usd as share_pct,
    balance_usd,
    month_count,
    is_partial,
    vintage
from marts.goods_trade_by_year
inner join partners using (partner)
inner join world using (year)
where basis = 'census' and year >= $first_year
order by partner_name, year
