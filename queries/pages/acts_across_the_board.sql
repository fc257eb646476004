-- Which acts changed the rate on all goods of the other country?
--
-- One row for each day on which the rate changed.
--
-- grain  importer, day
select
    importer,
    valid_from as day,
    rate_pct,
    because,
    citation,
    url
from marts.across_the_board
where layer = 'total' and because is not null
order by day, importer
