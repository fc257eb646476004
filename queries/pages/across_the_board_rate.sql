-- What does a country charge on all goods of the other, by layer and in sum?
--
-- A day carries the rate in force at its end. MFN duties, product lists and
-- exempt lists are not in it. Scheduled steps are marked and never in the total. The layer `total`
-- is the sum of what is in force.
--
-- grain      layer, valid_from
-- $importer  one of United States, China: the country that charges
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
