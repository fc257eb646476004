-- Which codes of the US tariff come nearest to one that has no rate: heirs first, then by the text above it.
--
-- A code that ended leads to the codes that took over its goods. Any other leads to the lines of its
-- six digits, or of the six digits that took over those, or of its heading.
--
-- takes wanted
with heirs as (

    select
        1 as place,
        heir as code,
        heir_text as text,
        'took over goods of it' || coalesce(' on ' || ended_on::varchar, '') as why,
        how_known
    from marts.us_code_heirs
    where code in (wanted, left(wanted, 8))

),

lines as (

    select
        case
            when line = left(wanted, 8) then 2
            when us_lines.hs6 = left(wanted, 6) then 3
            when us_lines.hs6 in (
                select hs2022
                from marts.hs_correspondence
                where hs_correspondence.hs6 = left(wanted, 6)
            ) then 4
            when left(line, 4) = left(wanted, 4) then 5
        end as place,
        line as code,
        description as text,
        null as why,
        null as how_known
    from marts.us_lines

)

select
    code,
    text,
    case place
        when 2 then 'its eight digits'
        when 3 then 'the same six digits'
        when 4 then 'took over its six digits in 2022'
        when 5 then 'the same heading'
        else why
    end as why,
    how_known
from (
    from heirs
    union all
    from lines
) as near
where place is not null
qualify place = min(place) over ()
order by how_known is distinct from 'official pair', how_known like '%possible%', code
