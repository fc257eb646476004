-- US exports to China in 2024 by line of the Chinese tariff, before and after the 2022 revision of
-- codes.
--
-- Known by six digits, FAS value; split over the lines like China's 2017 imports, or equally where
-- there were none. Aircraft, which the six-digit file hides, come from the chapter total and are
-- split like the aircraft lines of 2017.
--
-- grain nomenclature, line
with exports_2024 as (

    select
        'HS2022' as nomenclature,
        hs6,
        reported_value_usd as fas_value_usd
    from staging.comtrade_us_china_trade
    where flow = 'export' and year = 2024
    union all
    select
        'HS2017' as nomenclature,
        hs2017 as hs6,
        reported_value_usd as fas_value_usd
    from staging.comtrade_us_china_trade
    inner join staging.un_hs_concordance on hs6 = hs2022
    where flow = 'export' and year = 2024

),

six_digits_2024 as (

    select
        nomenclature,
        hs6,
        sum(fas_value_usd) as six_digits_usd
    from exports_2024
    where left(hs6, 2) not in ('98', '99')
    group by nomenclature, hs6

),

hidden_aircraft as (

    select
        sum(fas_value_usd) - (
            select sum(reported_value_usd)
            from staging.comtrade_us_china_trade
            where flow = 'export' and year = 2024 and left(hs6, 2) = '88'
        ) as hidden_usd
    from staging.census_trade_by_chapter__exports
    where year(month) = 2024 and hs2 = '88' and partner = 'CHN'

),

aircraft_shares as (

    select
        nomenclature,
        line,
        value_usd / sum(value_usd) over (partition by nomenclature) as aircraft_share
    from marts.cn_imports_2017
    where left(line, 2) = '88'

),

line_shares as (

    select
        nomenclature,
        line,
        hs6,
        count(*) over six_digits > 1 as is_split,
        if(
            sum(cn_imports_2017.value_usd) over six_digits > 0,
            coalesce(cn_imports_2017.value_usd, 0) / sum(cn_imports_2017.value_usd) over six_digits,
            1 / count(*) over six_digits
        ) as share
    from marts.cn_lines_by_nomenclature
    left join marts.cn_imports_2017 using (nomenclature, line)
    window six_digits as (partition by nomenclature, hs6)

)

select
    nomenclature,
    line,
    coalesce(six_digits_usd * share, 0) + coalesce(aircraft_share * hidden_usd, 0) as value_usd,
    aircraft_share > 0 or is_split or nomenclature = 'HS2017' as is_estimated
from line_shares
left join six_digits_2024 using (nomenclature, hs6)
left join aircraft_shares using (nomenclature, line)
cross join hidden_aircraft
where coalesce(six_digits_usd * share, 0) + coalesce(aircraft_share * hidden_usd, 0) > 0
