-- Average rates day by day, of every layer and of what it is made of, in points of customs value.
--
-- One running sum over the days on which a rate or a weight starts or ends. A part is a program
-- of a layer, or an alternative to an assumption (layer: the assumption); none for a layer
-- itself and for `total`. covered_pct is the weight of the lines that owe the layer; for
-- `total` of those that owe anything beyond the MFN duty. A rate that is no percentage counts
-- as nothing. No rate where no line has trade. of_parts: total, layers, programs or alternatives.
-- of_after: after the last day of law carried_on or as_written.
--
-- takes of_parts, of_importer, of_product, of_weights, of_reading, of_after
with weighed as (

    select
        importer,
        line,
        weights,
        value_usd,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where of_importer in (importer, 'both') and product = of_product and of_weights in (weights, 'any')

),

parts as (

    select
        importer,
        line,
        layer,
        null as part,
        marts.by_reading(of_reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        floor_pct,
        valid_from,
        valid_before
    from marts.layers_as(of_after)
    where layer = 'total' or of_parts = 'layers'
    union all
    select
        importer,
        line,
        layer,
        program as part,
        marts.by_reading(of_reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        0 as floor_pct,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.rate_layers_as(of_after)
    where of_parts = 'programs'
    union all
    select
        importer,
        line,
        assumption as layer,
        alternative as part,
        added_pct as points,
        0 as floor_pct,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.rate_alternatives
    where of_parts = 'alternatives'

),

charged as (

    select
        importer,
        weights,
        layer,
        part,
        case when layer = 'total' then value_usd else 0 end as weight_usd,
        value_usd * coalesce(points, 0) as duty,
        value_usd * (duty > value_usd * (floor_pct + 0.000001))::integer as covered_usd,
        greatest(weighed.valid_from, parts.valid_from) as first_day,
        least(weighed.valid_before, parts.valid_before) as day_after
    from weighed
    inner join parts using (importer, line)
    where first_day < day_after

),

spans as (

    select
        importer,
        weights,
        layer,
        part,
        first_day,
        day_after,
        sum(weight_usd) as weight_usd,
        sum(duty) as duty,
        sum(covered_usd) as covered_usd
    from charged
    group by importer, weights, layer, part, first_day, day_after

),

changes as (

    select
        importer,
        weights,
        layer,
        part,
        unnest([first_day, day_after]) as day,
        unnest([weight_usd, -weight_usd]) as weight_usd,
        unnest([duty, -duty]) as duty,
        unnest([covered_usd, -covered_usd]) as covered_usd
    from spans

),

weight_days as (

    select
        importer,
        weights,
        day,
        nullif(round(sum(sum(weight_usd)) over (partition by importer, weights order by day), 2), 0) as weight_usd
    from changes
    group by importer, weights, day

),

running as (

    select
        weight_days.importer,
        weight_days.weights,
        named.layer,
        named.part,
        weight_days.day,
        weight_days.weight_usd,
        sum(coalesce(sum(duty), 0)) over past as duty,
        sum(coalesce(sum(covered_usd), 0)) over past as covered_usd
    from weight_days
    inner join (select distinct importer, weights, layer, part from spans) as named using (importer, weights)
    left join changes
        on
            weight_days.importer = changes.importer and weight_days.weights = changes.weights
            and weight_days.day = changes.day and named.layer = changes.layer
            and named.part is not distinct from changes.part
    group by weight_days.importer, weight_days.weights, named.layer, named.part, weight_days.day, weight_days.weight_usd
    window past as (
        partition by weight_days.importer, weight_days.weights, named.layer, named.part order by weight_days.day
    )

)

select
    importer,
    weights,
    layer,
    part,
    day,
    duty / weight_usd as rate_pct,
    case when part is null then 100 * covered_usd / weight_usd end as covered_pct
from running
where day < 'infinity'
