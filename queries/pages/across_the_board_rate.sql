-- What does a country charge on all goods of the other, by layer and in total?
--
-- Rates are those in force at the end of the day. MFN duties, product-specific tariffs and
-- exemptions are not included. Scheduled changes are marked and never counted in the total. The
-- layer `total` is the sum of what is in force.
--
-- grain      layer, valid_from
-- $importer  one of United States, China: the country that charges the duty
select
    valid_from,
    valid_before,
    across_the_board.layer,
    rate_pct,
    status,
    citation,
    url
from marts.across_the_board
left join marts.layers on importer = country and across_the_board.layer = layers.layer
where importer = $importer
order by position asc nulls last, valid_from asc
