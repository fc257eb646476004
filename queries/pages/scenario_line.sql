-- What would a country charge on one tariff line under a changed law, layer by layer?
--
-- The line-by-line figures behind scenario_average_rates, in percent of customs value.
--
-- grain      layer
-- $importer  one of United States, China: the country that charges the duty
-- $day       date: the day whose law is changed (default law_through)
-- $changes   changes: country.thing=value separated by ; such as us.section_301=off;cn.across_the_board=34, left empty, the law itself
-- $reading   one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $line      text in marts.tariff_lines.line: eight digits
-- empty      {importer} has no line {line} on that day.
select
    layer,
    before_pct,
    after_pct
from scenario_before_after
where line = $line
union all
select
    'total' as layer,
    round(sum(before_pct), 6) as before_pct,
    round(sum(after_pct), 6) as after_pct
from scenario_before_after
where line = $line
having count(*) > 0
order by layer = 'total', layer
