-- What would a country charge on average under a changed law, layer by layer?
--
-- before_pct is under the law of the day, after_pct under the law with the changes; layers add up
-- to `total`. The law's own stacking is applied to the changed law on each line: goods that
-- Section 232 no longer covers pay the duty on all goods, and a total of 15 percent tops up the
-- MFN duty. Trade is held constant, which it would not be. Exclusions have no effect under the
-- reading statutory, and waivers have an effect only under with_waivers. Averages as in
-- average_rate_by_layer.
--
-- grain      layer
-- $importer  one of United States, China: the country that charges the duty
-- $day       date: the day whose law is changed (default law_through)
-- $changes   changes: country.thing=value separated by ; such as us.section_301=off;cn.across_the_board=34, left empty, the law itself
-- $product   text in marts.product_tariff_lines.product: all, section:XVI, category:toys, or a 2, 4, 6 or 8-digit code (default all)
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $weights   one of trade_2024, trade_2017, none: how much each line counts (default trade_2024)
-- empty      {importer} has no tariff line for this product, or no trade in the weighting year.
with total as (

    select nullif(sum(value_usd), 0) as value_usd
    from scenario_weights

),

layers as (

    select
        layer,
        coalesce(scenario_law_duties.duty, 0) as duty_before,
        coalesce(
            if(scenario_touched.layer is null, scenario_law_duties.duty, scenario_changed_duties.duty), 0
        ) as duty_after
    from scenario_law_duties
    full join scenario_changed_duties using (layer)
    left join scenario_touched using (layer)

)

select
    layer,
    round(duty_before / value_usd, 6) + 0.0 as before_pct,
    round(duty_after / value_usd, 6) + 0.0 as after_pct
from layers
cross join total
union all
select
    'total' as layer,
    round(sum(duty_before) / any_value(value_usd), 6) + 0.0 as before_pct,
    round(sum(duty_after) / any_value(value_usd), 6) + 0.0 as after_pct
from layers
cross join total
having count(*) > 0
order by layer = 'total', layer
