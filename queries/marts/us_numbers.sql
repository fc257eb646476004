-- Ten-digit numbers of the US tariff in words, and the days between which each is known to exist.
--
-- valid_from is the day on which the first edition that was read with it was published, and
-- possible_from that of the edition before, which lacks it: the number began in between. Empty where it
-- stands in the first edition (January 2025) or in the trade of 2024. valid_before is the day of the
-- first edition without it. Numbers renumbered on 2026-07-01 are official pairs without a text.
--
-- grain hts10
with began as (

    select
        edition as first_edition,
        if(published = min(published) over (), null, published) as valid_from,
        lag(published) over (order by published) as possible_from
    from staging.usitc_hts_numbers__editions

),

ended as (

    select
        edition as last_edition,
        next_published as valid_before
    from staging.usitc_hts_numbers__editions

),

renumbered as (

    select
        code,
        heir,
        ended_on
    from staging.us_retired_codes
    where ended_on = '2026-07-01' and length(code) = 10 and length(heir) = 10

),

dated as (

    select
        hts10,
        line,
        text,
        unit,
        valid_from,
        possible_from,
        coalesce(valid_before, (
            select any_value(ended_on) from renumbered
            where code = hts10
        )) as valid_before
    from staging.usitc_hts_numbers__numbers
    inner join began using (first_edition)
    inner join ended using (last_edition)

)

from dated
union all by name
select
    heir as hts10,
    left(heir, 8) as line,
    any_value(ended_on) as valid_from,
    any_value(ended_on) as possible_from
from renumbered
where heir not in (select dated.hts10 from dated)
group by heir
union all by name
select
    hts10,
    line,
    date '2025-01-01' as valid_before
from staging.census_imports_china_hts10_2024
where hts10 < '98' and hts10 not in (select dated.hts10 from dated)
