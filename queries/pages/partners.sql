-- Which trading partners are there?
--
-- grain  partner
select
    partner,
    partner_name,
    first_year,
    bases,
    note
from marts.trade_partners
order by partner <> 'WLD', partner <> 'CHN', partner_name
