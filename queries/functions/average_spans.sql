-- Average rates as spans, each until rate or covered trade moves.
--
-- As running_averages, to a millionth of a point. One window over all series in their order is planned
-- and run in half the time of one that is parted by series.
--
-- takes of_parts, of_importer, of_product, of_weights, of_reading, of_after
with rounded as (

    select
        * replace (round(rate_pct, 6) + 0.0 as rate_pct, round(covered_pct, 4) + 0.0 as covered_pct)
    from marts.running_averages(of_parts, of_importer, of_product, of_weights, of_reading, of_after)

),

steps as (

    select
        *,
        (importer, weights, layer, part) as series
    from rounded
    window past as (order by importer, weights, layer, part, day)
    qualify (series, rate_pct, covered_pct) is distinct from lag((series, rate_pct, covered_pct)) over past

)

select
    importer,
    layer,
    part,
    day as valid_from,
    case when lead(series) over ahead = series then lead(day) over ahead end as valid_before,
    rate_pct,
    covered_pct as trade_covered_pct
from steps
window ahead as (order by importer, weights, layer, part, day)
