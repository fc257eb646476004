-- What average tariff toward everyone else have others published?
--
-- Dots, each with its vintage: the averages of PIIE rest on exports of 2017 to the world by
-- six digits, which no public file here holds, so they cannot be worked out again. They do not
-- compare with our averages line by line.
--
-- grain      importer, publisher, vintage, toward, day
-- $importer  one of United States, China, both: the country that charges (default both)
select
    importer,
    publisher,
    vintage,
    toward,
    day,
    published_pct,
    their_weights,
    includes,
    source,
    url,
    how_known
from marts.published_rest_of_world
where $importer in ('both', importer)
order by importer, publisher, day, vintage
