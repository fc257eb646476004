-- China's imports from the US in 2017 by line, before and after the 2022 revision of codes.
--
-- grain nomenclature, line
with imports_2017 as (

    select
        line,
        imports_2017_usd
    from staging.piie_china_tariffs
    where imports_2017_usd is not null

),

inherited as (

    select
        line,
        sum(inherited_usd) as inherited_usd
    from marts.cn_seam_heirs
    group by line

)

select
    nomenclature,
    line,
    coalesce(imports_2017_usd, 0) + if(nomenclature = 'HS2022', coalesce(inherited_usd, 0), 0) as value_usd,
    nomenclature = 'HS2022' and inherited_usd is not null as is_estimated
from marts.cn_lines_by_nomenclature
left join imports_2017 using (line)
left join inherited using (line)
where imports_2017_usd is not null or (nomenclature = 'HS2022' and inherited_usd is not null)
