-- What does a country charge on average on the other's goods, layer by layer?
--
-- Percentage points of customs value; the layers add up to `total`. Chapters 98 and 99 have no
-- rates and are left out. trade_covered_pct is the share of trade charged under the layer; for
-- `total`, the share charged more than the MFN duty. An MFN duty that is not a percentage counts
-- as zero. On the US side trade_2017 is estimated. We have China's own 2024 imports only as a
-- total, so they cannot be used as weights.
--
-- grain      layer, valid_from
-- $importer  one of United States, China: the country that charges the duty
-- $product   text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights   one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day date: first day to show; a span that touches the days is shown (default law_from)
-- $last_day  date: last day to show (default law_through)
-- empty      {importer} has no tariff line for this product, or no trade in the weighting year.
with charged as (

    select
        layer,
        value_usd,
        case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as points,
        value_usd * coalesce(points, 0) as duty,
        value_usd * (duty > value_usd * (floor_pct + 0.000001))::integer as covered_usd,
        greatest(layers_and_total.valid_from, line_weights.valid_from) as first_day,
        least(layers_and_total.valid_before, coalesce(line_weights.valid_before, 'infinity')) as day_after
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    inner join marts.layers_and_total using (importer, line)
    where importer = $importer and weights = $weights and product = $product and first_day < day_after

),

changes as (

    select
        layer,
        first_day as day,
        sum(value_usd) as value_usd,
        sum(duty) as duty,
        sum(covered_usd) as covered_usd
    from charged
    group by layer, first_day
    union all
    select
        layer,
        day_after as day,
        -sum(value_usd) as value_usd,
        -sum(duty) as duty,
        -sum(covered_usd) as covered_usd
    from charged
    group by layer, day_after

),

weights as (

    select
        day,
        sum(sum(value_usd)) over (order by day) as weight_usd
    from changes
    where layer = 'total'
    group by day

),

running as (

    select
        layers.layer,
        weights.day,
        weight_usd,
        sum(coalesce(sum(duty), 0)) over past as duty,
        sum(coalesce(sum(covered_usd), 0)) over past as covered_usd
    from (select distinct layer from charged) as layers
    cross join weights
    left join changes on layers.layer = changes.layer and weights.day = changes.day
    group by layers.layer, weights.day, weight_usd
    window past as (partition by layers.layer order by weights.day)

),

steps as (

    select
        layer,
        day,
        round(duty / weight_usd, 6) + 0.0 as rate_pct,
        round(100 * covered_usd / weight_usd, 4) + 0.0 as trade_covered_pct
    from running
    where day < 'infinity'
    qualify
        (rate_pct, trade_covered_pct) is distinct from
        lag((rate_pct, trade_covered_pct)) over (partition by layer order by day)

)

select
    day as valid_from,
    lead(day) over (partition by steps.layer order by day) as valid_before,
    steps.layer,
    rate_pct,
    trade_covered_pct
from steps
left join marts.layers on layers.country = $importer and steps.layer = layers.layer
qualify valid_from <= $last_day and coalesce(valid_before, 'infinity') > $first_day
order by layers.position asc nulls last, valid_from asc
