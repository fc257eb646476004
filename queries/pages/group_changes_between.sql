-- What did a country charge on each group of goods on two days?
--
-- The groups are the parts of the product: sections of all goods, chapters of a section and so on.
-- Averages are weighted by 2024 trade. Groups without trade have none.
--
-- grain            product
-- $importer        one of United States, China: the country that charges the duty
-- $first_day       date: the day before
-- $last_day        date: the day after
-- $product         text in marts.product_catalog.product: product key (default all)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            This product has no groups with trade. Choose a wider product.
with days as (

    select
        unnest([$first_day::date, $last_day::date]) as day,
        unnest([false, true]) as is_after

),

charged as (

    select
        part,
        is_after,
        value_usd,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        value_usd * coalesce(points, 0) as duty
    from days
    inner join
        marts.rates_as($after_evidence) as rates
        on day >= rates.valid_from and day < coalesce(rates.valid_before, 'infinity')
    inner join marts.product_tariff_lines using (importer, line)
    inner join marts.product_parts
        on product_tariff_lines.product = part and product_parts.product = $product
    inner join marts.line_weights
        on
            rates.importer = line_weights.importer and rates.line = line_weights.line
            and weights = 'trade_2024' and value_usd > 0
            and day >= line_weights.valid_from and day < coalesce(line_weights.valid_before, 'infinity')
    where rates.importer = $importer

)

select
    part as product,
    label,
    round(sum(duty) filter (where not is_after) / sum(value_usd) filter (where not is_after), 4) as before_pct,
    round(sum(duty) filter (where is_after) / sum(value_usd) filter (where is_after), 4) as after_pct,
    round(after_pct - before_pct, 4) as change_points,
    sum(value_usd) filter (where is_after) as trade_usd,
    any_value(day_status) as day_status
from charged
cross join asked_days
inner join marts.product_catalog on part = product_catalog.product
group by part, label
order by change_points desc nulls last, trade_usd desc, part asc
