-- What does each country charge on average on the other's goods, and on how much trade?
--
-- Percent of customs value. trade_covered_pct is the share of trade charged more than the MFN
-- duty. `because` lists the country's own acts of the day where the average moved by a percentage
-- point or more. An MFN duty that is not a percentage counts as zero. A span without a rate has no
-- tariff line, or none with trade in the weighting year. Spans that overlap the days asked for.
--
-- grain       importer, valid_from
-- $product    text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights    one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading    one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day  date: first day to show (default law_from)
-- $last_day   date: last day to show (default law_through)
-- empty       Neither country has a tariff line with trade in the weighting year for this product. Try a wider group or equal weights.
with charged as (

    select
        importer,
        value_usd,
        case $reading
            when 'statutory' then statutory_pct
            when 'after_exclusions' then after_exclusions_pct
            else with_waivers_pct
        end as points,
        value_usd * points as duty,
        value_usd * (duty > value_usd * (floor_pct + 0.000001))::integer as covered_usd,
        greatest(layers_and_total.valid_from, line_weights.valid_from) as first_day,
        least(layers_and_total.valid_before, coalesce(line_weights.valid_before, 'infinity')) as day_after
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    inner join marts.layers_and_total using (importer, line)
    where weights = $weights and product = $product and layer = 'total' and first_day < day_after

),

changes as (

    select
        importer,
        first_day as day,
        sum(value_usd) as value_usd,
        sum(duty) as duty,
        sum(covered_usd) as covered_usd
    from charged
    group by importer, first_day
    union all
    select
        importer,
        day_after as day,
        -sum(value_usd) as value_usd,
        -sum(duty) as duty,
        -sum(covered_usd) as covered_usd
    from charged
    group by importer, day_after

),

running as (

    select
        importer,
        day,
        nullif(round(sum(sum(value_usd)) over past, 2), 0) as weight_usd,
        round(sum(sum(duty)) over past / weight_usd, 6) + 0.0 as rate_pct,
        round(100 * sum(sum(covered_usd)) over past / weight_usd, 4) + 0.0 as trade_covered_pct
    from changes
    group by importer, day
    window past as (partition by importer order by day)

),

steps as (

    select
        *,
        rate_pct - lag(rate_pct) over (partition by importer order by day) as change_pct
    from running
    where day < 'infinity'
    qualify
        (rate_pct, trade_covered_pct) is distinct from
        lag((rate_pct, trade_covered_pct)) over (partition by importer order by day)

),

spans as (

    select
        importer,
        day as valid_from,
        lead(day) over (partition by importer order by day) as valid_before,
        rate_pct,
        trade_covered_pct,
        round(change_pct, 6) as change_pct
    from steps

)

select
    spans.*,
    if(abs(change_pct) >= 1, because, null) as because,
    if(abs(change_pct) >= 1, citation, null) as citation
from spans
left join marts.acts_by_day
    on spans.importer = acts_by_day.importer and spans.valid_from = acts_by_day.day
where spans.valid_from <= $last_day and coalesce(spans.valid_before, 'infinity') > $first_day
qualify max(rate_pct) over () is not null
order by spans.importer desc, spans.valid_from asc
