-- Which figures answer "how high is the tariff?" on a day, and why do they differ?
--
-- Ours, the rate collected that month, and averages that others published. distance_pct is the
-- figure minus our average (2024 trade, before exclusions). ours_pct is our closest figure, by
-- weights and reading, on the publisher's own day. is_same_time is false where our average has moved
-- by a percentage point or more between that day and the day asked for, or the month is another one.
--
-- grain            importer, name, vintage, first_day
-- $day             date: the day (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            There are no rates before 2018.
with ours as (

    select
        importer,
        case when number = 'collected' then 'collected' else 'ours' end as kind,
        number,
        place,
        numbers.name,
        null as vintage,
        first_day,
        last_day(first_day) as last_day,
        numbers_of_ours.rate_pct,
        weighed_by,
        includes,
        null as ours_pct,
        reason,
        quote_for,
        number <> 'collected' or first_day = date_trunc('month', $day::date) as is_same_time,
        null as source,
        null as url,
        null as how_known
    from numbers_of_ours
    inner join marts.numbers using (number)

),

others as (

    select
        importer,
        'published' as kind,
        null as number,
        publisher as name,
        vintage,
        first_day,
        last_day,
        published_pct as rate_pct,
        their_weights as weighed_by,
        includes,
        ours_pct,
        reason,
        null as quote_for,
        is_same_time,
        source,
        url,
        how_known
    from numbers_of_others

),

together as (

    select * from ours
    union all by name
    select * from others

)

select
    together.*,
    rate_pct - any_value(rate_pct) filter (where number = 'statutory') over (partition by importer) as distance_pct,
    rate_pct - ours_pct as gap_pct,
    day_status
from together
cross join asked_day
order by importer desc, round(rate_pct, 6) asc, name asc, vintage asc, first_day asc
