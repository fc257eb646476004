-- Average rates as spans, each until rate or covered trade moves.
--
-- As running_averages, to a millionth of a point.
--
-- takes of_parts, of_importer, of_product, of_weights, of_reading, of_after
with rounded as (

    select
        * replace (round(rate_pct, 6) + 0.0 as rate_pct, round(covered_pct, 4) + 0.0 as covered_pct)
    from marts.running_averages(of_parts, of_importer, of_product, of_weights, of_reading, of_after)

),

steps as (

    select *
    from rounded
    window past as (partition by importer, weights, layer, part order by day)
    qualify (rate_pct, covered_pct) is distinct from lag((rate_pct, covered_pct)) over past

)

select
    importer,
    layer,
    part,
    day as valid_from,
    lead(day) over (partition by importer, weights, layer, part order by day) as valid_before,
    rate_pct,
    covered_pct as trade_covered_pct
from steps
