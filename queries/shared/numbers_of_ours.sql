-- Our own figures for both tariffs on a day.
--
-- grain importer, number
with averages as (

    select
        importer,
        weights,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from marts.average_rate_spans
    cross join asked_day
    where
        layer = 'total' and valid_from <= law_day and coalesce(valid_before, 'infinity') > law_day
        and $after_evidence = 'carried_on'
    union all
    select
        importer,
        weights,
        statutory_pct,
        after_exclusions_pct,
        with_waivers_pct
    from averages_as_written

),

importers as (

    select distinct importer
    from averages

),

layers_on_all_goods as (

    select
        importer,
        rate_pct
    from marts.across_the_board
    cross join asked_day
    where layer <> 'total' and valid_from <= law_day and coalesce(valid_before, 'infinity') > law_day
    qualify valid_from = max(valid_from) over (partition by importer, layer)

),

all_goods as (

    select
        importer,
        coalesce(sum(rate_pct), 0) as rate_pct
    from importers
    left join layers_on_all_goods using (importer)
    group by importer

),

collected as (

    select
        'United States' as importer,
        month as first_day,
        calculated_duty_rate_pct as rate_pct
    from marts.calculated_duties_by_month
    where partner = 'CHN' and month <= $day
    order by month desc
    limit 1

)

select
    importer,
    numbers.number,
    marts.by_reading(reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as rate_pct,
    null::date as first_day
from averages
inner join marts.numbers using (weights)
where reading <> 'with_waivers' or round(with_waivers_pct, 4) <> round(after_exclusions_pct, 4)
union all
select
    importer,
    'all_goods' as number,
    rate_pct,
    null as first_day
from all_goods
union all
select
    importer,
    'collected' as number,
    rate_pct,
    first_day
from collected
