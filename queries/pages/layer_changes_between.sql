-- Which layers of duty changed between two days, by how much, on how many lines and how much
-- trade?
--
-- Averages are weighted by 2024 trade, and the layers add up to `total`. A line that exists on
-- only one of the two days (codes were revised in 2022) counts in the averages but not as changed.
-- An MFN duty that is not a percentage counts as zero. Layers charged on either day, and the
-- total.
--
-- grain            layer
-- $importer        one of United States, China: the country that charges the duty
-- $first_day       date: the day before
-- $last_day        date: the day after
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            {importer} has no tariff line for this product on these days.
with lines as (

    select
        layer,
        line,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as rate_pct,
        $first_day::date >= valid_from and $first_day::date < valid_before as is_before,
        $last_day::date >= valid_from and $last_day::date < valid_before as is_after
    from marts.layers_as($after_evidence)
    inner join marts.product_tariff_lines using (importer, line)
    where importer = $importer and product = $product and (is_before or is_after)

),

compared as (

    select
        layer,
        line,
        sum(rate_pct) filter (where is_before) as line_before_pct,
        sum(rate_pct) filter (where is_after) as line_after_pct,
        abs(coalesce(line_after_pct, 0) - coalesce(line_before_pct, 0)) > 0.000001 as has_moved
    from lines
    group by layer, line

),

weighed as (

    select
        line,
        bool_and(line_before_pct is not null and line_after_pct is not null) as on_both_days,
        sum(
            value_usd) filter (
            where line_before_pct is not null and $first_day::date >= valid_from
            and $first_day::date < coalesce(valid_before, 'infinity')
        ) as before_usd,
        sum(
            value_usd) filter (
            where line_after_pct is not null and $last_day::date >= valid_from
            and $last_day::date < coalesce(valid_before, 'infinity')
        ) as after_usd,
        sum(before_usd) over () as before_imports_usd,
        sum(after_usd) over () as after_imports_usd
    from compared
    left join (
        from marts.line_weights
        where importer = $importer and weights = 'trade_2024'
    ) as weights
        using (line)
    where layer = 'total'
    group by line

)

select
    layer,
    round(coalesce(sum(line_before_pct * before_usd), 0) / any_value(nullif(before_imports_usd, 0)), 4) as before_pct,
    round(coalesce(sum(line_after_pct * after_usd), 0) / any_value(nullif(after_imports_usd, 0)), 4) as after_pct,
    round(after_pct - before_pct, 4) as change_points,
    count(*) filter (where has_moved and on_both_days) as lines_changed,
    coalesce(sum(after_usd) filter (where has_moved and on_both_days), 0) as trade_changed_usd,
    100 * trade_changed_usd / any_value(nullif(after_imports_usd, 0)) as trade_changed_pct,
    any_value(day_status) as day_status
from compared
cross join asked_days
inner join weighed using (line)
group by layer
having bool_or(line_before_pct <> 0 or line_after_pct <> 0) or layer = 'total'
order by layer = 'total' desc, abs(change_points) desc, layer asc
