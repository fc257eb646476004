-- Ten-digit numbers of the US tariff in words, and the days between which each is known to exist.
--
-- An empty first day: the number stands in the first edition read (January 2025) or in the trade of
-- 2024; when it began was not read. valid_before is the day on which the first edition without it
-- was published; the renumbering of July 2026 was not read.
--
-- grain hts10
with began as (

    select
        edition as first_edition,
        if(published = min(published) over (), null, published) as valid_from
    from staging.usitc_hts_numbers__editions

),

ended as (

    select
        edition as last_edition,
        next_published as valid_before
    from staging.usitc_hts_numbers__editions

),

dated as (

    select
        hts10,
        line,
        text,
        unit,
        valid_from,
        valid_before
    from staging.usitc_hts_numbers__numbers
    inner join began using (first_edition)
    inner join ended using (last_edition)

),

older as (

    select
        hts10,
        line
    from staging.census_imports_china_hts10_2024
    where hts10 < '98' and hts10 not in (select dated.hts10 from dated)

)

select
    hts10,
    line,
    text,
    unit,
    valid_from,
    valid_before
from dated
union all
select
    hts10,
    line,
    null as text,
    null as unit,
    null as valid_from,
    date '2025-01-01' as valid_before
from older
