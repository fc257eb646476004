-- What does each program within a layer charge on average: a list, a group of goods or a tier?
--
-- Percentage points of the customs value of all goods of the product, not only the goods listed,
-- so that the programs add up to their layer in average_rate_by_layer. Spans that overlap the days
-- asked for.
--
-- grain       programme, valid_from
-- $importer   one of United States, China: the country that charges the duty
-- $layer      text in marts.rate_layers.layer: section_232, section_301, retaliation_301 and so on
-- $product    text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights    one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading    one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day  date: first day to show (default law_from)
-- $last_day   date: last day to show (default law_through)
-- empty       {importer} charges nothing under this layer on this product in these days.
with weighed as (

    select
        line,
        value_usd,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where importer = $importer and weights = $weights and product = $product

),

changes as (

    select
        program,
        unnest([first_day, day_after]) as day,
        0 as value_usd,
        unnest([duty, -duty]) as duty
    from (
        select
            program,
            case $reading
                when 'statutory' then statutory_pct
                when 'after_exclusions' then after_exclusions_pct
                else with_waivers_pct
            end as points,
            value_usd * points as duty,
            greatest(rate_layers.valid_from, weighed.valid_from) as first_day,
            least(coalesce(rate_layers.valid_before, 'infinity'), weighed.valid_before) as day_after
        from weighed
        inner join marts.rate_layers using (line)
        where importer = $importer and layer = $layer and first_day < day_after
    ) as charged
    union all
    select
        program,
        unnest([valid_from, valid_before]) as day,
        unnest([value_usd, -value_usd]) as value_usd,
        0 as duty
    from weighed
    cross join (
        select distinct program
        from marts.rate_layers
        where importer = $importer and layer = $layer
    ) as programs

),

running as (

    select
        program,
        day,
        round(sum(sum(duty)) over past / nullif(round(sum(sum(value_usd)) over past, 2), 0), 6) + 0.0 as rate_pct
    from changes
    group by program, day
    window past as (partition by program order by day)

),

steps as (

    select *
    from running
    where day < 'infinity'
    qualify rate_pct is distinct from lag(rate_pct) over (partition by program order by day)

)

select
    steps.program as programme,
    name,
    day as valid_from,
    lead(day) over (partition by steps.program order by day) as valid_before,
    rate_pct
from steps
inner join (
    select
        program,
        min(regexp_replace(title, '^.*(duty on Chinese goods|duty on|Retaliation for Section 301),? ', '')) as name
    from marts.dated_rates
    where layer = $layer and importer = $importer
    group by program
) as names
    on steps.program = names.program
qualify
    valid_from <= $last_day and coalesce(valid_before, 'infinity') > $first_day
    and max(rate_pct) over (partition by steps.program) > 0
order by steps.program, valid_from
