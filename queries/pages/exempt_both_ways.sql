-- How much would each country exempt on a day, by the last known law and by what is due as written?
--
-- carried_on_usd is what at least one measure exempts by the law of the last day that we read;
-- as_written_usd is what is left where each act has ended on the day in its text, whatever became of
-- it. 2024 trade; percent of imports of the product. The columns at_most add goods defined only by
-- description or use, and China's waivers if asked. Up to the last day of law both are one.
--
-- grain      importer
-- $product   text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading   one of after_exclusions, with_waivers: published exemptions, or also China's waivers (default after_exclusions)
-- $day       date: the day of entry (default law_through)
-- empty      Neither country has a tariff line with 2024 trade for this product.
with days as (

    select
        law_through,
        unnest([least($day::date, law_through), $day::date]) as law_day,
        unnest([false, true]) as is_written
    from marts.evidence_dates

),

imports as (

    select
        importer,
        sum(value_usd) as imports_usd
    from marts.line_weights
    inner join marts.product_tariff_lines using (importer, line)
    where
        product = $product and weights = 'trade_2024'
        and $day >= valid_from and $day < coalesce(valid_before, 'infinity')
    group by importer

),

exempted as (

    select
        importer,
        sum(exempt_usd) filter (where not is_written) as carried_on_usd,
        sum(exempt_usd) filter (where is_written) as as_written_usd,
        sum(at_most_usd) filter (where not is_written) as at_most_carried_on_usd,
        sum(at_most_usd) filter (where is_written) as at_most_as_written_usd
    from marts.exempt_line_trade
    inner join marts.product_tariff_lines using (importer, line)
    inner join days on law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    where
        product = $product
        and measure = if($reading = 'with_waivers' and importer = 'China', 'any_with_waivers', 'any')
    group by importer

)

select
    importer,
    coalesce(carried_on_usd, 0) as carried_on_usd,
    coalesce(as_written_usd, 0) as as_written_usd,
    100 * coalesce(carried_on_usd, 0) / nullif(imports_usd, 0) as carried_on_pct,
    100 * coalesce(as_written_usd, 0) / nullif(imports_usd, 0) as as_written_pct,
    round(100 * (coalesce(as_written_usd, 0) - coalesce(carried_on_usd, 0)) / nullif(imports_usd, 0), 6) + 0.0
        as change_points,
    round(coalesce(as_written_usd, 0) - coalesce(carried_on_usd, 0), 2) + 0.0 as change_usd,
    coalesce(at_most_carried_on_usd, 0) as at_most_carried_on_usd,
    coalesce(at_most_as_written_usd, 0) as at_most_as_written_usd,
    100 * coalesce(at_most_carried_on_usd, 0) / nullif(imports_usd, 0) as at_most_carried_on_pct,
    100 * coalesce(at_most_as_written_usd, 0) / nullif(imports_usd, 0) as at_most_as_written_pct,
    if($day::date <= law_through, 'law read', 'carried on') as day_status
from imports
cross join marts.evidence_dates
left join exempted using (importer)
order by importer desc
