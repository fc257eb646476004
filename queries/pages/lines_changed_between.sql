-- Which lines rose or fell between two days, and from what rate to what rate?
--
-- Largest change first, then largest 2024 trade; up to the number of increases and decreases asked
-- for, with the full count in lines_total. Lines that exist on only one of the two days (codes
-- were revised in 2022) are left out.
--
-- grain            line
-- $importer        one of United States, China: the country that charges the duty
-- $first_day       date: the day before
-- $last_day        date: the day after
-- $product         text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $most            integer: how many increases and how many decreases at most (default 1000)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            No line of these goods changed between the two days.
with charged as (

    select
        line,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as rate_pct
    from marts.rates_as($after_evidence)
    inner join marts.product_tariff_lines using (importer, line)
    where importer = $importer and product = $product

),

changed as (

    select
        line,
        earlier.rate_pct as before_pct,
        later.rate_pct as after_pct,
        round(after_pct - before_pct, 4) as change_points
    from charged as earlier
    inner join charged as later using (line)
    where
        $first_day::date >= earlier.valid_from and $first_day::date < earlier.valid_before
        and $last_day::date >= later.valid_from and $last_day::date < later.valid_before
        and change_points <> 0

)

select
    changed.line,
    description,
    before_pct,
    after_pct,
    change_points,
    coalesce(value_usd, 0) as trade_usd,
    count(*) over () as lines_total,
    row_number() over largest_first as place,
    day_status
from changed
cross join asked_days
inner join marts.tariff_lines on changed.line = tariff_lines.line and importer = $importer
left join marts.line_weights
    on
        changed.line = line_weights.line and line_weights.importer = $importer and weights = 'trade_2024'
        and $last_day::date >= line_weights.valid_from
        and $last_day::date < coalesce(line_weights.valid_before, 'infinity')
window
    largest_first as (
        partition by change_points > 0 order by abs(change_points) desc, trade_usd desc, changed.line asc
    )
qualify place <= $most
order by change_points desc, trade_usd desc, changed.line asc
