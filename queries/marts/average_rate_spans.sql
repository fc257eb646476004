-- The average rate on all goods by layer, for each weighing and in each reading, as spans.
--
-- Points of customs value; layers add up to `total`. The question average_rate_by_layer
-- answers the same for any product.
--
-- grain importer, weights, layer, valid_from
with charged as (

    select
        importer,
        weights,
        layer,
        value_usd,
        value_usd * coalesce(statutory_pct, 0) as statutory_duty,
        value_usd * coalesce(after_exclusions_pct, 0) as reduced_duty,
        value_usd * coalesce(with_waivers_pct, 0) as waived_duty,
        greatest(layers_and_total.valid_from, line_weights.valid_from) as first_day,
        least(layers_and_total.valid_before, coalesce(line_weights.valid_before, 'infinity')) as day_after
    from marts.line_weights
    inner join marts.layers_and_total using (importer, line)
    where first_day < day_after

),

changes as (

    select
        importer,
        weights,
        layer,
        first_day as day,
        sum(value_usd) as value_usd,
        sum(statutory_duty) as statutory_duty,
        sum(reduced_duty) as reduced_duty,
        sum(waived_duty) as waived_duty
    from charged
    group by importer, weights, layer, first_day
    union all
    select
        importer,
        weights,
        layer,
        day_after as day,
        -sum(value_usd) as value_usd,
        -sum(statutory_duty) as statutory_duty,
        -sum(reduced_duty) as reduced_duty,
        -sum(waived_duty) as waived_duty
    from charged
    group by importer, weights, layer, day_after

),

layers as (

    select distinct
        importer,
        layer
    from changes

),

weighed as (

    select
        importer,
        weights,
        day,
        sum(sum(value_usd)) over (partition by importer, weights order by day) as weight_usd
    from changes
    where layer = 'total'
    group by importer, weights, day

),

running as (

    select
        weighed.importer,
        weighed.weights,
        layers.layer,
        weighed.day,
        weight_usd,
        sum(coalesce(sum(statutory_duty), 0)) over past as statutory_duty,
        sum(coalesce(sum(reduced_duty), 0)) over past as reduced_duty,
        sum(coalesce(sum(waived_duty), 0)) over past as waived_duty
    from weighed
    inner join layers using (importer)
    left join changes
        on
            weighed.importer = changes.importer and weighed.weights = changes.weights
            and weighed.day = changes.day and layers.layer = changes.layer
    group by weighed.importer, weighed.weights, layers.layer, weighed.day, weight_usd
    window past as (partition by weighed.importer, weighed.weights, layers.layer order by weighed.day)

)

select
    importer,
    weights,
    layer,
    day as valid_from,
    nullif(lead(day) over (partition by importer, weights, layer order by day), 'infinity') as valid_before,
    round(statutory_duty / weight_usd, 6) + 0.0 as statutory_pct,
    round(reduced_duty / weight_usd, 6) + 0.0 as after_exclusions_pct,
    round(waived_duty / weight_usd, 6) + 0.0 as with_waivers_pct
from running
where day < 'infinity'
