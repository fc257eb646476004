-- What would each country charge on average on a day, by the last known law and by what is due as written?
--
-- carried_on_pct is the law of the last day that we read, as_written_pct adds what is due by its text,
-- whatever became of it. Percent of customs value, weighted by trade of 2024; change_usd is the
-- difference on that trade. Layers that differ, and the total. Up to the last day of law both are one.
--
-- grain     importer, layer
-- $product  text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $reading  one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $day      date: the day (default law_through)
-- empty     Neither country has a tariff line with 2024 trade for this product.
with weighed as (

    select
        importer,
        line,
        value_usd,
        sum(value_usd) over (partition by importer) as imports_usd
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where
        product = $product and weights = 'trade_2024' and value_usd > 0
        and $day >= valid_from and $day < coalesce(valid_before, 'infinity')

),

both_ways as (

    select
        *,
        false as is_written
    from marts.layers_as('carried_on')
    union all
    select
        *,
        true as is_written
    from marts.layers_as('as_written')

),

averages as (

    select
        importer,
        layer,
        any_value(imports_usd) as imports_usd,
        round(
            coalesce(
                sum(value_usd / imports_usd * marts.by_reading(
                    $reading, statutory_pct, after_exclusions_pct, with_waivers_pct
                )) filter (where not is_written), 0
            ), 6
        ) as carried_on_pct,
        round(
            coalesce(
                sum(value_usd / imports_usd * marts.by_reading(
                    $reading, statutory_pct, after_exclusions_pct, with_waivers_pct
                )) filter (where is_written), 0
            ), 6
        ) as as_written_pct
    from both_ways
    inner join weighed using (importer, line)
    where $day >= valid_from and $day < valid_before
    group by importer, layer

)

select
    importer,
    averages.layer,
    carried_on_pct,
    as_written_pct,
    round(as_written_pct - carried_on_pct, 6) as change_points,
    imports_usd * change_points / 100 as change_usd,
    imports_usd as trade_2024_usd,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from averages
cross join marts.evidence_dates
left join marts.layers on importer = country and averages.layer = layers.layer
where averages.layer = 'total' or change_points <> 0
order by importer desc, position asc nulls last
