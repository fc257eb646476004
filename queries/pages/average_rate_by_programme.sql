-- What does each program within a layer charge on average: a list, a group of goods or a tier?
--
-- Percentage points of the customs value of all goods of the product, not only the goods listed,
-- so that the programs add up to their layer in average_rate_by_layer. Spans that overlap the days
-- asked for.
--
-- grain            programme, valid_from
-- $importer        one of United States, China: the country that charges the duty
-- $layer           text in marts.rate_layers.layer: section_232, section_301, retaliation_301 and so on
-- $product         text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $weights         one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- $reading         one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $first_day       date: first day to show (default law_from)
-- $last_day        date: last day to show (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            {importer} charges nothing under this layer on this product in these days.
with names as (

    select
        program,
        min(regexp_replace(title, '^.*(duty on Chinese goods|duty on|Retaliation for Section 301),? ', '')) as name
    from marts.dated_rates
    where layer = $layer and importer = $importer
    group by program

),

averages as (

    select *
    from marts.average_spans('programs', $importer, $product, $weights, $reading, $after_evidence)
    where layer = $layer

),

above_zero as (

    select part
    from averages
    where rate_pct > 0

)

select
    program as programme,
    name,
    greatest(averages.valid_from, status_spans.first_day) as valid_from,
    nullif(least(coalesce(averages.valid_before, 'infinity'), day_after), 'infinity') as valid_before,
    rate_pct,
    day_status
from averages
inner join names on averages.part = names.program
inner join marts.status_spans($last_day) as status_spans
    on averages.valid_from < day_after and coalesce(averages.valid_before, 'infinity') > status_spans.first_day
where
    greatest(averages.valid_from, status_spans.first_day) <= $last_day
    and least(coalesce(averages.valid_before, 'infinity'), day_after) > $first_day
    and program in (select above_zero.part from above_zero)
order by program, averages.valid_from, status_spans.first_day
