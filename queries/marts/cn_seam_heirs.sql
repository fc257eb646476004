-- The new lines that take over the trade of a line retired in 2022, in equal parts.
--
-- The new lines under its six digits with the same list duty, otherwise all of them. Trade is
-- China's imports from the US in 2017, from the file of Bown, Jung and Zhang.
--
-- grain retired_line, line
with retired_imports as (

    select
        line,
        hs6,
        imports_2017_usd
    from staging.piie_china_tariffs
    inner join marts.cn_lines using (line)
    where imports_2017_usd is not null and predecessor_hs6 is null and valid_before is not null

),

renewed_codes as (

    select distinct predecessor_hs6
    from marts.cn_lines
    where predecessor_hs6 is not null

),

heirs as (

    select
        line,
        coalesce(predecessor_hs6, hs6) as hs6,
        coalesce(lists_pct, 0) as lists_pct
    from marts.cn_lines_by_nomenclature
    left join marts.cn_lists_at_the_seam using (line)
    where
        nomenclature = 'HS2022'
        and (
            predecessor_hs6 is not null
            or hs6 not in (from renewed_codes)
        )

),

heirs_by_retired_line as (

    select
        heirs.line,
        retired_imports.line as retired_line,
        imports_2017_usd
    from retired_imports
    left join marts.cn_lists_at_the_seam using (line)
    inner join heirs using (hs6)
    qualify
        heirs.lists_pct = coalesce(cn_lists_at_the_seam.lists_pct, 0)
        or not bool_or(heirs.lists_pct = coalesce(cn_lists_at_the_seam.lists_pct, 0))
            over (partition by retired_imports.line)

)

select
    retired_line,
    line,
    imports_2017_usd / count(*) over (partition by retired_line) as inherited_usd
from heirs_by_retired_line
