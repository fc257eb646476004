-- How large was the US goods balance with each trading partner in two years?
--
-- Census basis. Partners overlap: EU members also count in the EU.
--
-- grain          partner
-- $first_year    integer: earlier year
-- $last_year     integer: later year
-- empty          There is no balance by partner for {first_year} or {last_year}. The series starts in 1985.
select
    partner,
    partner_name,
    max(balance_usd) filter (where year = $first_year) as first_balance_usd,
    max(balance_usd) filter (where year = $last_year) as last_balance_usd,
    max(balance_usd) filter (where year = $last_year)
    - max(balance_usd) filter (where year = $first_year) as change_usd,
    bool_or(is_partial) as is_partial
from marts.goods_trade_by_year
inner join marts.trade_partners using (partner)
where partner <> 'WLD' and basis = 'census' and year in ($first_year, $last_year)
group by partner, partner_name
order by last_balance_usd, partner
