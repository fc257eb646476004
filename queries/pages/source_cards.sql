-- Which sources is everything made of, under which license, and how old is each?
--
-- passed_on: rows may be passed on in bulk, or only results worked out from them.
--
-- grain  source
with periods as (

    select
        source,
        max(latest_period) as latest_period
    from meta.latest
    group by source

)

select
    producer,
    title,
    license,
    passed_on,
    vintage,
    periods.latest_period,
    accessed,
    page as url,
    source
from meta.sources
left join periods using (source)
order by source
