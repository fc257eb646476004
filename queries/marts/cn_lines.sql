-- Lines of the Chinese tariff: HS2017 to 2021-12-31, HS2022 from 2022-01-01.
--
-- The lists of 2025 have only lines with a duty. A line of 2018 without one remains where its six
-- digits still exist, so that it counts in a six-digit average, unless its own parts are new in
-- 2022. Where we have no line under a six-digit code, the code and 00 stand as one line.
-- predecessor_hs6 is where a line new in 2022 comes from. The description is that of the six
-- digits in HS2022, with the line's own words where the US Commerce matrix has some; a code of
-- HS2017 takes its successor's where it has one, otherwise its heading's.
--
-- grain  line
with predecessors as (

    select
        hs2022 as hs6,
        hs2017 as predecessor_hs6
    from staging.un_hs_concordance

),

older as (

    select
        line,
        retaliation_232_pct + list_1_pct + list_2_pct + list_3_pct + list_4a_pct + vehicles_suspended_pct = 0
            as carries_nothing
    from staging.piie_china_tariffs

),

newer as (

    select
        line,
        'US Commerce matrix' as origin
    from staging.us_commerce_china_tariffs
    union all
    select
        line,
        'carries nothing' as origin
    from older
    where
        carries_nothing
        and line not in (select line from staging.us_commerce_china_tariffs)
        and left(line, 6) in (select hs6 from predecessors)

),

split_in_2022 as (

    select distinct older.line
    from older
    inner join staging.us_commerce_china_tariffs as parts
        on
            left(parts.line, 6) = left(older.line, 6)
            and starts_with(parts.line, left(older.line, if(older.line like '%00', 6, 7)))
            and older.line like '%0' and older.line <> parts.line
    where parts.line not in (select piie_china_tariffs.line from staging.piie_china_tariffs)

),

every_newer as (

    from newer
    where line not in (from split_in_2022)
    union all
    select
        hs6 || '00' as line,
        'six digits only' as origin
    from predecessors
    where hs6 not in (select left(line, 6) from newer)

),

every_line as (

    select
        line,
        left(line, 6) as hs6,
        if(older.line is null, date '2022-01-01', date '2018-01-01') as valid_from,
        if(every_newer.line is null, date '2022-01-01', null) as valid_before,
        if(older.line is null, coalesce(predecessor_hs6, left(line, 6)), null) as predecessor_hs6,
        coalesce(every_newer.origin, 'file of 2019') as origin
    from older
    full join every_newer using (line)
    left join predecessors on left(line, 6) = hs6

),

own_words as (

    select
        line,
        left(line, 6) as hs6,
        regexp_extract(line_name, ': ?-+ ?([^:]+)$', 1) as words
    from staging.us_commerce_china_tariffs

),

successors as (

    select
        hs6,
        any_value(hs2022) as hs2022
    from marts.hs_correspondence
    where nomenclature = 'HS2017' and correspondence = 'renumbered'
    group by hs6

),

described as (

    select
        every_line.*,
        regexp_replace(
            coalesce(
                same_code.description, successor.description, heading.description, chapter.description
            ), '\s+', ' ', 'g')
            as goods,
        case
            when same_code.code is not null then 'six digits'
            when successor.code is not null then 'six digits of the successor'
            when heading.code is not null then 'heading'
            else 'chapter'
        end as description_source,
        if(count(*) over (partition by every_line.hs6, every_line.valid_before) > 1, own_words.words, '') as words
    from every_line
    left join staging.un_hs2022_descriptions as same_code on every_line.hs6 = same_code.code
    left join successors on every_line.hs6 = successors.hs6
    left join staging.un_hs2022_descriptions as successor on successors.hs2022 = successor.code
    left join staging.un_hs2022_descriptions as heading on left(every_line.hs6, 4) = heading.code
    left join staging.un_hs2022_descriptions as chapter on left(every_line.hs6, 2) = chapter.code
    left join own_words on every_line.line = own_words.line

)

select
    'China' as importer,
    line,
    hs6,
    valid_from,
    valid_before,
    predecessor_hs6,
    origin,
    if(length(goods) > 110, regexp_extract(goods, '^(.{0,108})[ ,;(]', 1) || ' …', goods)
    || if(words <> '', ': ' || if(length(words) > 60, regexp_extract(words, '^(.{0,58})[ ,;(]', 1) || ' …', words), '')
        as description,
    if(words <> '', description_source || ' and line', description_source) as description_source
from described
