-- The US MFN duties that are not a percentage of value, as a rule that can be computed.
--
-- Only simple rules are read: dollars per unit, with or without a percentage of value. A duty on
-- parts of an article, on its contents or at another line's rate keeps its text and has no
-- numbers.
--
-- grain line
with rules as (

    select
        line,
        general_rate,
        quantity_unit,
        regexp_extract(
            general_rate,
            '^(\$?)([0-9.]+)(¢?)(?:/([a-z0-9.]+)| (each))(?: *\+ *([0-9.]+)%)?$',
            ['dollar', 'number', 'cent', 'unit', 'piece', 'percent']
        ) as part
    from marts.us_lines
    where line in (select line from marts.us_duty_equivalents)

)

select
    line,
    general_rate,
    case
        when part.cent = '¢' and part.dollar = '' then try_cast(part.number as double) / 100
        when part.cent = '' and part.dollar = '$' then try_cast(part.number as double)
    end as per_unit_usd,
    case
        when per_unit_usd is null then null
        when part.piece = 'each' then 'pieces'
        when part.unit = '1000' then 'thousands'
        else part.unit
    end as unit,
    if(per_unit_usd is null, null, coalesce(try_cast(part.percent as double), 0)) as ad_valorem_pct
from rules
