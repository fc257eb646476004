-- Which layers of duty moved between two days, by how much, on how many lines and how much trade?
--
-- Averages weigh with the trade of 2024; the layers add up to `total`. A line that exists on
-- one of the two days only (the nomenclature changed in 2022) is in the averages and does
-- not count as changed. A normal duty that is no percentage counts as nothing.
--
-- grain       one row per layer that is charged on either day, and total
-- $importer   one of United States, China: the country that charges
-- $first_day  date: the day before
-- $last_day   date: the day after
-- $product    text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading    one of statutory, after_exclusions: before or after published exclusions (default statutory)
-- empty       {importer} has no line for this product on these days.
with lines as (

    select
        layer,
        layers_and_total.line,
        sum(if($reading = 'statutory', statutory_pct, after_exclusions_pct))
        filter (where $first_day::date >= valid_from and $first_day::date < valid_before) as line_before_pct,
        sum(if($reading = 'statutory', statutory_pct, after_exclusions_pct))
        filter (where $last_day::date >= valid_from and $last_day::date < valid_before) as line_after_pct
    from marts.layers_and_total
    semi join (
        from marts.product_tariff_lines
        where importer = $importer and product = $product
    ) as chosen
        using (importer, line)
    where
        valid_from <= greatest($first_day::date, $last_day::date)
        and valid_before > least($first_day::date, $last_day::date)
    group by layer, layers_and_total.line

),

weights as (

    select
        line,
        coalesce(sum(
            value_usd) filter (
            where $first_day::date < coalesce(valid_before, 'infinity')
            and $first_day::date >= valid_from
        ), 0) as before_usd,
        coalesce(sum(
            value_usd) filter (
            where $last_day::date < coalesce(valid_before, 'infinity')
            and $last_day::date >= valid_from
        ), 0) as after_usd
    from marts.line_weights
    where importer = $importer and weights = 'trade_2024'
    group by line

),

kept as (

    select
        line,
        line_before_pct is not null and line_after_pct is not null as on_both_days,
        if(line_before_pct is null, 0, before_usd) as before_usd,
        if(line_after_pct is null, 0, after_usd) as after_usd
    from lines
    left join weights using (line)
    where layer = 'total'

),

imports as (

    select
        nullif(sum(before_usd), 0) as before_imports_usd,
        nullif(sum(after_usd), 0) as after_imports_usd
    from kept

),

moved as (

    select
        layer,
        before_usd,
        after_usd,
        coalesce(lines.line_before_pct, 0) as line_before_pct,
        coalesce(lines.line_after_pct, 0) as line_after_pct,
        on_both_days
        and abs(coalesce(lines.line_after_pct, 0) - coalesce(lines.line_before_pct, 0)) > 0.000001 as is_changed
    from lines
    inner join kept using (line)

)

select
    layer,
    round(sum(line_before_pct * before_usd) / any_value(before_imports_usd), 4) as before_pct,
    round(sum(line_after_pct * after_usd) / any_value(after_imports_usd), 4) as after_pct,
    round(after_pct - before_pct, 4) as change_points,
    count(*) filter (where is_changed) as lines_changed,
    coalesce(sum(after_usd) filter (where is_changed), 0) as trade_changed_usd,
    100 * trade_changed_usd / any_value(after_imports_usd) as trade_changed_pct
from moved
cross join imports
group by layer
having bool_or(line_before_pct <> 0 or line_after_pct <> 0) or layer = 'total'
order by layer = 'total' desc, abs(change_points) desc, layer asc
