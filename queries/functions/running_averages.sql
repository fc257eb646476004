-- Average rates day by day, of every layer and of what it is made of, in points of customs value.
--
-- Summed anew on each day on which a rate or a weight starts or ends. A part is a program
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

days as (

    select distinct
        importer,
        weights,
        unnest([first_day, day_after]) as day
    from spans

),

in_force as (

    select
        importer,
        weights,
        layer,
        part,
        day,
        sum(case when first_day <= day and day < day_after then weight_usd else 0 end) as weight_usd,
        sum(case when first_day <= day and day < day_after then duty else 0 end) as duty,
        sum(case when first_day <= day and day < day_after then covered_usd else 0 end) as covered_usd
    from spans
    inner join days using (importer, weights)
    where day < 'infinity'
    group by importer, weights, layer, part, day

),

whole as (

    select
        importer,
        weights,
        day,
        nullif(round(sum(weight_usd), 2), 0) as whole_usd
    from in_force
    group by importer, weights, day

)

select
    importer,
    weights,
    layer,
    part,
    day,
    duty / whole_usd as rate_pct,
    case when part is null then 100 * covered_usd / whole_usd end as covered_pct
from in_force
inner join whole using (importer, weights, day)
