-- The average rate on all goods by layer, under each set of weights and each reading, over time.
--
-- Percentage points of customs value; layers add up to `total`. The question average_rate_by_layer
-- answers the same for any product. trade_covered_pct is of the statutory reading.
--
-- grain importer, weights, layer, valid_from
with averages as (

    select
        'statutory' as reading,
        *
    from marts.running_averages('layers', 'both', 'all', 'any', 'statutory', 'carried_on')
    union all
    select
        'after_exclusions' as reading,
        *
    from marts.running_averages('layers', 'both', 'all', 'any', 'after_exclusions', 'carried_on')
    union all
    select
        'with_waivers' as reading,
        *
    from marts.running_averages('layers', 'both', 'all', 'any', 'with_waivers', 'carried_on')

)

select
    importer,
    weights,
    layer,
    day as valid_from,
    lead(day) over (partition by importer, weights, layer order by day) as valid_before,
    round(max(rate_pct) filter (where reading = 'statutory'), 6) + 0.0 as statutory_pct,
    round(max(covered_pct) filter (where reading = 'statutory'), 4) + 0.0 as trade_covered_pct,
    round(max(rate_pct) filter (where reading = 'after_exclusions'), 6) + 0.0 as after_exclusions_pct,
    round(max(rate_pct) filter (where reading = 'with_waivers'), 6) + 0.0 as with_waivers_pct
from averages
group by importer, weights, layer, day
