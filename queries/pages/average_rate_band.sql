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
with weighed as (

    select
        line,
        value_usd,
        valid_from as weight_from,
        coalesce(valid_before, 'infinity') as weight_before
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where importer = $importer and weights = $weights and product = $product

),

points as (

    select
        'ours' as assumption,
        'ours' as alternative,
        value_usd,
        value_usd * case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as duty,
        greatest(valid_from, weight_from) as first_day,
        least(coalesce(valid_before, 'infinity'), weight_before) as day_after
    from weighed
    inner join marts.rates using (line)
    where importer = $importer and first_day < day_after
    union all
    select
        assumption,
        alternative,
        0 as value_usd,
        value_usd * added_pct as duty,
        greatest(valid_from, weight_from) as first_day,
        least(coalesce(valid_before, 'infinity'), weight_before) as day_after
    from weighed
    inner join marts.rate_alternatives using (line)
    where
        importer = $importer and first_day < day_after
        and ($reading <> 'statutory' or assumption <> 'exclusions from Section 301')

),

changes as (

    select
        assumption,
        alternative,
        unnest([first_day, day_after]) as day,
        unnest([value_usd, -value_usd]) as value_usd,
        unnest([duty, -duty]) as duty
    from points

),

grid as (

    select
        assumption,
        alternative,
        day
    from (select distinct day from changes) as days
    cross join (select distinct assumption, alternative from points) as alternatives

),

running as (

    select
        grid.assumption,
        grid.alternative,
        grid.day,
        sum(coalesce(sum(changes.value_usd), 0)) over past as weight_usd,
        sum(coalesce(sum(changes.duty), 0)) over past as duty
    from grid
    left join changes
        on grid.day = changes.day and grid.assumption = changes.assumption and grid.alternative = changes.alternative
    group by grid.assumption, grid.alternative, grid.day
    window past as (partition by grid.assumption, grid.alternative order by grid.day)

),

by_assumption as (

    select
        day,
        assumption,
        max(weight_usd) as weight_usd,
        min(duty) as lowest,
        max(duty) as highest
    from running
    where day < 'infinity'
    group by day, assumption

),

steps as (

    select
        day,
        sum(lowest) filter (where assumption = 'ours') / sum(weight_usd) as central_pct,
        central_pct
        + coalesce(sum(least(lowest, 0)) filter (where assumption <> 'ours'), 0) / sum(weight_usd) as low_pct,
        central_pct
        + coalesce(sum(greatest(highest, 0)) filter (where assumption <> 'ours'), 0) / sum(weight_usd) as high_pct
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
