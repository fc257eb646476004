-- How many tariff lines does each program of a layer charge?
--
-- Lines that were ever charged, and those of which only a part is on the list: some of their
-- ten-digit numbers, by 2024 trade.
--
-- grain      programme
-- $importer  one of United States, China: the country that charges the duty (default United States)
-- $layer     text in marts.rate_layers.layer: section_232, section_301, retaliation_301 and so on
-- empty      {importer} charges nothing under this layer.
select
    program as programme,
    count(distinct line) as lines,
    count(distinct line) filter (where applies_to_share < 1) as lines_in_part,
    min(valid_from) as first_day
from marts.rate_layers
where importer = $importer and layer = $layer
group by program
order by first_day asc, programme asc
