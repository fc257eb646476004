-- What would a country charge on each group of goods under a changed law?
--
-- The groups are the parts of the product: sections of all goods, chapters of a section and so on,
-- weighted by 2024 trade. Groups without trade have none.
--
-- grain      product
-- $importer  one of United States, China: the country that charges the duty
-- $day       date: the day whose law is changed (default law_through)
-- $changes   changes: country.thing=value separated by ; such as us.section_301=off;cn.across_the_board=34, left empty, the law itself
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $product   text in marts.product_catalog.product: product key (default all)
-- empty      This product has no groups with trade. Choose a wider product.
with totals as (

    select
        line,
        sum(before_pct) as before_pct,
        sum(after_pct) as after_pct
    from scenario_before_after
    group by line

)

select
    part as product,
    label,
    round(sum(value_usd * before_pct) / sum(value_usd), 4) as before_pct,
    round(sum(value_usd * after_pct) / sum(value_usd), 4) as after_pct,
    round(sum(value_usd * (after_pct - before_pct)) / sum(value_usd), 4) as change_points,
    sum(value_usd) as trade_usd,
    sum(value_usd * (after_pct - before_pct)) / 100 as change_usd
from marts.product_parts
inner join marts.product_tariff_lines on part = product_tariff_lines.product and importer = $importer
inner join marts.line_weights
    on
        product_tariff_lines.line = line_weights.line and line_weights.importer = $importer
        and weights = 'trade_2024' and value_usd > 0
        and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
inner join totals on product_tariff_lines.line = totals.line
inner join marts.product_catalog on part = product_catalog.product
where product_parts.product = $product
group by part, label
order by abs(change_points) desc nulls last, trade_usd desc, part asc
