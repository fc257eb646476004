-- With whom is the US goods balance, in two years side by side?
--
-- Census basis. Partners overlap: the members of the European Union stand beside it.
--
-- grain          partner
-- $first_year    integer: earlier year
-- $last_year     integer: later year
-- empty          There is no balance by partner for {first_year} or {last_year}; the series begin in 1985.
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
order by last_balance_usd
