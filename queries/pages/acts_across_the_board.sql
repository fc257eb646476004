-- Which acts moved the rate on all goods of the other country?
--
-- Days on which the rate moved.
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
