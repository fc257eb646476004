-- What does each line of a product pay on a day: the duties on all goods added up, or every duty?
--
-- Rounded to two decimals, so that a line is found by the rate that people quote. A line whose MFN
-- duty is not a percentage has no rate of every duty.
--
-- grain line
with general as (

    select layer
    from marts.across_the_board
    where importer = $importer and layer <> 'total'
    group by layer

),

added as (

    select
        line,
        sum(marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct))
        filter (where layer in (select general.layer from general)) as general_pct,
        max(marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct))
        filter (where layer = 'total') as every_pct
    from marts.layers_as($after_evidence)
    inner join marts.product_tariff_lines using (importer, line)
    where
        importer = $importer and product = $product
        and valid_from <= $day::date and $day::date < coalesce(valid_before, 'infinity')
    group by line

)

select
    added.line,
    round(case $counted when 'all_goods' then coalesce(general_pct, 0) else every_pct end, 2) as counted_pct,
    round(coalesce(general_pct, 0), 2) as all_goods_pct,
    round(every_pct, 2) as rate_pct,
    coalesce(value_usd, 0) as trade_usd
from added
left join marts.line_weights
    on
        added.line = line_weights.line and line_weights.importer = $importer and weights = 'trade_2024'
        and line_weights.valid_from <= $day::date
        and $day::date < coalesce(line_weights.valid_before, 'infinity')
