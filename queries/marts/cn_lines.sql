-- Lines of the Chinese tariff: HS2017 to 2021-12-31, HS2022 from 2022-01-01.
--
-- The lists of 2025 name only lines that carry something. A line of 2018 that carries
-- nothing in the end stays where its six digits still exist, so that a six-digit mean counts
-- it; six digits without any line in hand stand as one line, their code and 00.
-- predecessor_hs6 is where a line that is new in 2022 comes from.
--
-- grain  one row per line
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

every_newer as (

    from newer
    union all
    select
        hs6 || '00' as line,
        'six digits only' as origin
    from predecessors
    where hs6 not in (select left(line, 6) from newer)

)

select
    'China' as importer,
    line,
    left(line, 6) as hs6,
    if(older.line is null, date '2022-01-01', date '2018-01-01') as valid_from,
    if(every_newer.line is null, date '2022-01-01', null) as valid_before,
    if(older.line is null, coalesce(predecessor_hs6, left(line, 6)), null) as predecessor_hs6,
    coalesce(every_newer.origin, 'file of 2019') as origin
from older
full join every_newer using (line)
left join predecessors on left(line, 6) = hs6
