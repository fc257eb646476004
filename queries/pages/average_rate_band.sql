-- Between which averages does the rate lie, given the open questions in the law?
--
-- central_pct is our average. low_pct and high_pct are the lowest and highest average if every
-- open question went the same way. United States: metal content before April 2026 (flat 25 or 50
-- percent), derivatives inside chapters 73 and 76 (by cost shares from 2025-06-04), parts of cars
-- and trucks (every listed provision in full), the weight test of the metal tiers (met by no
-- goods; ours is the upper limit), exclusions (none claimed, or whole numbers; not under the
-- reading statutory), and duties by weight or piece (counted as zero). China: trade known by six
-- digits, spread equally over the lines. How many goods China's partial exclusions and waivers
-- cover is not known and not in the band.
--
-- grain      valid_from
-- $importer  one of United States, China: the country that charges the duty
-- $product   text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights   one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty      {importer} has no tariff line for this product, or no trade in the weighting year.
with averages as (

    select *
    from marts.running_averages('alternatives', $importer, $product, $weights, $reading, 'carried_on')
    where $reading <> 'statutory' or layer <> 'exclusions from Section 301'

),

by_assumption as (

    select
        day,
        layer as assumption,
        min(rate_pct) as lowest_pct,
        max(rate_pct) as highest_pct
    from averages
    group by day, layer

),

steps as (

    select
        day,
        sum(lowest_pct) filter (where assumption = 'total') as central_pct,
        central_pct + coalesce(sum(least(lowest_pct, 0)) filter (where assumption <> 'total'), 0) as low_pct,
        central_pct + coalesce(sum(greatest(highest_pct, 0)) filter (where assumption <> 'total'), 0) as high_pct
    from by_assumption
    group by day
    qualify
        (round(central_pct, 6), round(low_pct, 6), round(high_pct, 6)) is distinct from
        lag((round(central_pct, 6), round(low_pct, 6), round(high_pct, 6))) over (order by day)

)

select
    day as valid_from,
    lead(day) over (order by day) as valid_before,
    round(low_pct, 6) + 0.0 as low_pct,
    round(central_pct, 6) + 0.0 as central_pct,
    round(high_pct, 6) + 0.0 as high_pct
from steps
order by day
