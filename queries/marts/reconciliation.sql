-- Our averages next to the published ones: the gap, how much of it is understood, and why.
--
-- gap_pct is ours minus theirs, for the same days and the closest weights and reading we have.
-- understood_gap_pct adds up the recorded causes: a layer as they have it against ours, or a size
-- in percentage points. The rest must stay within tolerance_pct, recorded with its reason.
--
-- grain importer, publisher, vintage, layer, first_day
with days as (

    select distinct
        importer,
        weights,
        reading,
        first_day,
        last_day
    from marts.published_averages

),

averages as (

    select
        importer,
        weights,
        reading,
        first_day,
        last_day,
        layer,
        round(sum(
            if(reading = 'statutory', statutory_pct, after_exclusions_pct)
            * date_diff('day', greatest(valid_from, first_day), least(coalesce(valid_before, 'infinity'), last_day + 1))
            / (last_day - first_day + 1)
        ), 4) as ours_pct
    from days
    inner join marts.average_rate_spans using (importer, weights)
    where valid_from <= last_day and coalesce(valid_before, 'infinity') > first_day
    group by importer, weights, reading, first_day, last_day, layer

),

understood as (

    select
        importer,
        publisher,
        vintage,
        first_day,
        sum(coalesce(size_pct, ours_pct - their_layer_pct)) as understood_gap_pct,
        string_agg(
            format('{} ({:+.2f})', cause, coalesce(size_pct, ours_pct - their_layer_pct)), '. '
            order by abs(coalesce(size_pct, ours_pct - their_layer_pct)) desc
        ) as causes
    from staging.published_averages__causes
    inner join marts.published_averages using (importer, publisher, vintage, first_day)
    left join averages
        on
            published_averages.importer = averages.importer
            and published_averages.first_day = averages.first_day
            and published_averages.last_day = averages.last_day
            and published_averages.weights = averages.weights
            and published_averages.reading = averages.reading
            and published_averages__causes.layer = averages.layer
    group by importer, publisher, vintage, first_day

),

beside as (

    select
        published_averages.*,
        causes,
        coalesce(ours_pct, 0) as our_average_pct,
        if(layer = 'total', coalesce(understood_gap_pct, 0), 0) as known_gap_pct
    from marts.published_averages
    left join averages using (importer, first_day, last_day, weights, reading, layer)
    left join understood using (importer, publisher, vintage, first_day)

)

select
    * exclude (reason, causes, our_average_pct, known_gap_pct),
    our_average_pct as ours_pct,
    round(our_average_pct - published_pct, 4) as gap_pct,
    round(known_gap_pct, 4) as understood_gap_pct,
    round(our_average_pct - published_pct - known_gap_pct, 4) as unexplained_pct,
    concat_ws('. ', if(layer = 'total', causes, null), nullif(reason, '')) as reason
from beside
