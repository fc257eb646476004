-- What the law charged on Chinese goods by heading and month, and how much of each heading was
-- imported.
--
-- Percentage points, after exclusions, average of the month's days, lines weighted by 2024 imports
-- within the heading. mix_usd: general imports of the heading in the available months of the year,
-- used as a weight for all months of that year. Headings without 2024 trade have no row. Months
-- since January 2025.
--
-- grain heading, month
with weights as (

    select
        line,
        value_usd
    from marts.us_line_weights
    where weights = 'trade_2024'

),

headings as (

    select
        left(line, 4) as heading,
        sum(value_usd) as value_usd
    from weights
    group by heading

),

months as (

    select
        unnest(generate_series(date '2025-01-01', trade_through, interval 1 month))::date as month,
        (month + interval 1 month)::date as month_after,
        date_diff('day', month, month_after) as month_days
    from marts.evidence_dates

),

charged as (

    select
        left(line, 4) as heading,
        layer,
        valid_from,
        valid_before,
        sum(value_usd * coalesce(after_exclusions_pct, 0)) as duty
    from marts.layers_and_total
    inner join weights using (line)
    where
        importer = 'United States' and valid_before > date '2025-01-01'
        and (layer = 'total' or starts_with(layer, 'ieepa_'))
    group by all

),

by_month as (

    select
        heading,
        month,
        layer,
        sum(
            duty
            * date_diff('day', greatest(valid_from, month), least(valid_before, month_after))
            / month_days
        ) as duty
    from charged
    inner join months on charged.valid_from < months.month_after and charged.valid_before > months.month
    group by heading, month, layer

)

select
    by_month.heading,
    month,
    any_value(headings.value_usd) as value_usd,
    any_value(heading_imports_by_year.value_usd) as mix_usd,
    sum(duty) filter (where layer = 'total') / any_value(headings.value_usd) as after_exclusions_pct,
    coalesce(sum(duty) filter (where layer <> 'total'), 0) / any_value(headings.value_usd) as ieepa_pct
from by_month
inner join headings using (heading)
left join marts.heading_imports_by_year
    on by_month.heading = heading_imports_by_year.heading and year(month) = heading_imports_by_year.year
group by by_month.heading, month
