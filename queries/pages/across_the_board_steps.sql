-- At which days and rates do the two across-the-board lines turn, ready to draw as steps?
--
-- `in force` ends on the day of our last check. From then to the end of the year, `unverified`
-- assumes the last known rate still applies, and `scheduled` shows changes already set by law.
--
-- grain  importer, kind, day, rate_pct
with horizon as (

    select
        law_through,
        date_trunc('year', law_through)::date + interval 1 year as last_day
    from marts.evidence_dates

),

in_force as (

    select
        importer,
        'in force' as kind,
        valid_from as day,
        rate_pct
    from marts.across_the_board
    where layer = 'total'

),

last_rates as (

    select
        importer,
        max_by(rate_pct, day) as rate_pct
    from in_force
    group by importer

)

select * from in_force
union all
select importer, 'in force' as kind, law_through as day, rate_pct
from last_rates cross join horizon
union all
select importer, 'unverified' as kind, unnest([law_through, last_day]) as day, rate_pct
from last_rates cross join horizon
union all
select importer, 'scheduled' as kind, unnest([valid_from, last_day]) as day, rate_pct
from marts.across_the_board cross join horizon
where status = 'scheduled' and valid_from < last_day
order by importer desc, kind asc, day asc
