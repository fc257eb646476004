-- What US law charged on Chinese goods in a month, by layer: the average of the month's days.
--
-- Weighted by 2024 imports for consumption, chapters 1 to 97. Each day counts equally, whatever
-- was imported on it. daily_range_pct is the highest minus the lowest daily rate in the month,
-- after exclusions; it is near zero in a month without a step. A product is `all`, a section or a
-- chapter; the layer `total` is the sum.
--
-- grain product, layer, month
with changes as (

    select
        left(line, 2) as chapter,
        layer,
        unnest([valid_from, valid_before]) as day,
        unnest([value_usd * coalesce(statutory_pct, 0), -value_usd * coalesce(statutory_pct, 0)]) as statutory,
        unnest([value_usd * coalesce(after_exclusions_pct, 0), -value_usd * coalesce(after_exclusions_pct, 0)])
            as after_exclusions
    from marts.layers_and_total
    inner join (select * exclude (valid_from, valid_before) from marts.line_weights) as line_weights
        using (importer, line)
    where importer = 'United States' and weights = 'trade_2024'

),

groups as (

    select
        product as chapter,
        unnest(['all', parent, product]) as product
    from marts.product_catalog
    where level = 'chapter'

),

values_of_2024 as (

    select
        groups.product,
        sum(value_usd) as value_usd
    from marts.line_weights
    inner join groups on left(line, 2) = groups.chapter
    where importer = 'United States' and weights = 'trade_2024'
    group by groups.product

),

running as (

    select
        groups.product,
        layer,
        day,
        lead(day) over later as next_day,
        sum(sum(statutory)) over later as statutory,
        sum(sum(after_exclusions)) over later as after_exclusions
    from changes
    inner join groups using (chapter)
    group by groups.product, layer, day
    window later as (partition by groups.product, layer order by day)

),

months as (

    select
        unnest(generate_series(date '2018-01-01', trade_through, interval 1 month))::date as month,
        month + interval 1 month as month_after,
        date_diff('day', month, month_after) as month_days
    from marts.evidence_dates

)

select
    running.product,
    running.layer,
    months.month,
    values_of_2024.value_usd,
    round(sum(statutory / value_usd * days) / any_value(month_days), 6) as statutory_pct,
    round(sum(after_exclusions / value_usd * days) / any_value(month_days), 6) as after_exclusions_pct,
    round((max(after_exclusions) - min(after_exclusions)) / any_value(value_usd), 6) as daily_range_pct
from running
inner join months on running.day < months.month_after and running.next_day > months.month
inner join values_of_2024 on running.product = values_of_2024.product,
    lateral (
        select
            date_diff(
                'day', greatest(running.day, months.month), least(running.next_day, months.month_after)
            ) as days
    ) as overlap
group by running.product, running.layer, months.month, values_of_2024.value_usd
