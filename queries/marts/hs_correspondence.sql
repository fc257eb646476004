-- The HS2022 codes that correspond to each six-digit code of HS2012, HS2017 and HS2022.
--
-- Our tables have one row per newer code, so an older code that was merged with another may have
-- no successor here: it is a merge partner, known by its heading only. A code that was split has
-- several rows.
--
-- grain nomenclature, hs6, hs2022
with hs2017_codes as (

    select
        hs2017 as hs6,
        hs2022
    from staging.un_hs_concordance

),

hs2012_codes as (

    select
        un_hs_concordance_2012.hs2012 as hs6,
        hs2017_codes.hs2022
    from staging.un_hs_concordance_2012
    left join hs2017_codes
        on un_hs_concordance_2012.hs2017 = hs2017_codes.hs6

),

traded as (

    select distinct
        nomenclature,
        hs6
    from staging.comtrade_us_china_trade
    where hs6 not like '99%'

),

led as (

    select
        'HS2017' as nomenclature,
        *
    from hs2017_codes
    union
    select
        'HS2012' as nomenclature,
        *
    from hs2012_codes
    union
    select
        'HS2022' as nomenclature,
        code as hs6,
        hs6 as hs2022
    from staging.un_hs2022_descriptions
    where length(code) = 6

),

whole as (

    select
        coalesce(led.nomenclature, traded.nomenclature) as nomenclature,
        coalesce(led.hs6, traded.hs6) as hs6,
        led.hs2022
    from led
    full join traded
        on led.nomenclature = traded.nomenclature and led.hs6 = traded.hs6

)

select
    nomenclature,
    hs6,
    hs2022,
    case
        when hs2022 is null then 'merge partner'
        when count(*) over (partition by nomenclature, hs6) > 1 then 'split'
        when hs6 = hs2022 then 'same code'
        else 'renumbered'
    end as correspondence
from whole
