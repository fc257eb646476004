-- How much duty a year would be charged on unchanged 2024 trade, layer by layer?
--
-- 2024 trade times the rate of each line, before and after the changes. Trade would not stay
-- unchanged: buyers move away from goods with higher rates. US imports for consumption from China,
-- or US exports to China split over the lines of the Chinese tariff; without chapters 98 and 99.
--
-- grain      layer
-- $importer  one of United States, China: the country that charges the duty
-- $day       date: the day whose law is changed (default law_through)
-- $changes   changes: country.thing=value separated by ; such as us.section_301=off;cn.across_the_board=34, left empty, the law itself
-- $product   text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty      {importer} has no tariff line for this product, or no trade in 2024.
with layers as (

    select
        layer,
        sum(value_usd * before_pct) / 100 as duty_before_usd,
        sum(value_usd * after_pct) / 100 as duty_after_usd
    from scenario_before_after
    inner join scenario_trade using (line)
    group by layer

)

select
    layer,
    duty_before_usd,
    duty_after_usd,
    duty_after_usd - duty_before_usd as change_usd,
    (select sum(scenario_trade.value_usd) from scenario_trade) as trade_usd
from layers
union all
select
    'total' as layer,
    sum(duty_before_usd) as duty_before_usd,
    sum(duty_after_usd) as duty_after_usd,
    sum(duty_after_usd) - sum(duty_before_usd) as change_usd,
    (select sum(scenario_trade.value_usd) from scenario_trade) as trade_usd
from layers
having count(*) > 0
order by layer = 'total', layer
