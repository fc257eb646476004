-- The trading partners, including the world, with the bases and days that their series cover.
--
-- grain  partner
with covered as (

    select
        partner,
        min(year) as first_year,
        string_agg(distinct basis, ', ' order by basis) as bases
    from marts.goods_trade_by_year
    group by partner

)

select
    partner,
    partner_name,
    census_code,
    note,
    first_year,
    bases
from staging.census_goods_trade__partners
inner join covered using (partner)
