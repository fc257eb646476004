-- Averages of others that hold on a day, and for other publishers the nearest that they have.
--
-- An average holds as long as our own (2024 trade, before exclusions) has moved by less than a
-- percentage point between its day and the day asked for.
--
-- grain importer, publisher, vintage, first_day
with moved as (

    select
        averages_of_others.importer,
        publisher,
        vintage,
        first_day,
        max(statutory_pct) - min(statutory_pct) as moved_pct
    from marts.averages_of_others
    inner join marts.average_rate_spans
        on
            averages_of_others.importer = average_rate_spans.importer
            and moves_with = layer and average_rate_spans.weights = 'trade_2024'
    cross join asked_day
    where
        valid_from <= greatest(law_day, first_day)
        and coalesce(valid_before, 'infinity') > least(law_day, last_day)
    group by averages_of_others.importer, publisher, vintage, first_day

),

dated as (

    select
        averages_of_others.*,
        moved_pct < 1 as is_same_time,
        case when is_same_time then vintage else '' end as among,
        greatest(first_day - law_day, law_day - last_day) as days_away
    from marts.averages_of_others
    inner join moved using (importer, publisher, vintage, first_day)
    cross join asked_day

),

nearest as (

    select distinct on (importer, publisher, among) * exclude (among, days_away)
    from dated
    order by is_same_time desc, days_away asc, vintage desc

),

holding as (

    select distinct
        importer,
        publisher
    from dated
    where is_same_time

)

select nearest.*
from nearest
left join holding using (importer, publisher)
where nearest.is_same_time or holding.publisher is null
