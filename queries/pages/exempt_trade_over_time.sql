-- How much trade does a country exempt from its added duties, measure by measure, over time?
--
-- 2024 trade; percent of imports of the product, chapters 1 to 97. exempt_usd counts whole lines
-- and estimated parts of lines. at_most_usd adds goods defined only by description or use. `any`
-- counts each line once. No span starts after the day of our last check.
--
-- grain      importer, measure, valid_from
-- $importer  one of both, United States, China: the country that charges the duty (default both)
-- $product   text in marts.product_tariff_lines.product: product key or code (default all)
-- $reading   one of after_exclusions, with_waivers: published exemptions, or also China's waivers (default after_exclusions)
-- empty      We know of no exemption for these goods at any time.
with traded as (

    select exempt_line_trade.* replace (replace(measure, '_with_waivers', '') as measure)
    from marts.exempt_line_trade
    inner join marts.product_tariff_lines using (importer, line)
    where
        $importer in (importer, 'both') and product = $product
        and if(
            $reading = 'with_waivers' and importer = 'China',
            measure <> 'any',
            measure not in ('waivers', 'any_with_waivers')
        )

),

days as (

    select distinct
        importer,
        measure,
        unnest([valid_from, valid_before]) as day
    from traded

),

imports as (

    select
        days.importer,
        day,
        sum(value_usd) as imports_usd
    from (select distinct importer, day from days) as days
    inner join marts.line_weights
        on
            days.importer = line_weights.importer and weights = 'trade_2024'
            and day >= valid_from and day < coalesce(valid_before, 'infinity')
    inner join marts.product_tariff_lines
        on days.importer = product_tariff_lines.importer and line_weights.line = product_tariff_lines.line
    where product = $product
    group by days.importer, day

)

select
    days.importer,
    days.measure,
    day as valid_from,
    lead(day) over (partition by days.importer, days.measure order by day) as valid_before,
    coalesce(sum(exempt_usd), 0) as exempt_usd,
    coalesce(sum(at_most_usd), 0) as at_most_usd,
    100 * coalesce(sum(exempt_usd), 0) / nullif(any_value(imports_usd), 0) as exempt_pct,
    100 * coalesce(sum(at_most_usd), 0) / nullif(any_value(imports_usd), 0) as at_most_pct
from days
inner join imports using (importer, day)
cross join marts.evidence_dates
left join traded
    on
        days.importer = traded.importer and days.measure = traded.measure
        and day >= traded.valid_from and day < coalesce(traded.valid_before, 'infinity')
where day <= law_through
group by days.importer, days.measure, day
order by days.importer desc, days.measure = 'any' asc, days.measure asc, day asc
