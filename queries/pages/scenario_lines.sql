-- Which lines would a changed law affect most, by their trade?
--
-- Largest change in duty on unchanged 2024 trade first, up or down. Trade would not stay
-- unchanged. lines_total counts all lines of the product that change.
--
-- grain      line
-- $importer  one of United States, China: the country that charges the duty
-- $day       date: the day whose law is changed (default law_through)
-- $changes   changes: country.thing=value separated by ; such as us.section_301=off;cn.across_the_board=34, left empty, the law itself
-- $product   text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $most      integer: the largest number of lines (default 50)
-- empty      These changes affect no line with trade in these goods.
with totals as (

    select
        line,
        round(sum(before_pct), 6) as before_pct,
        round(sum(after_pct), 6) as after_pct
    from scenario_before_after
    group by line

)

select
    totals.line,
    description,
    before_pct,
    after_pct,
    round(after_pct - before_pct, 6) as change_points,
    value_usd as trade_usd,
    value_usd * before_pct / 100 as duty_before_usd,
    value_usd * after_pct / 100 as duty_after_usd,
    value_usd * (after_pct - before_pct) / 100 as change_usd,
    count(*) over () as lines_total
from totals
inner join scenario_trade using (line)
inner join marts.tariff_lines
    on
        totals.line = tariff_lines.line and importer = $importer
        and valid_from <= $day and $day < coalesce(valid_before, 'infinity')
where change_points <> 0
order by abs(change_usd) desc, trade_usd desc, totals.line asc
limit $most
