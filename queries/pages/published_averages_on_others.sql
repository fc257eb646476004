-- What average tariffs on everyone else have others published?
--
-- Dots, each with its vintage. PIIE weights by 2017 exports to the world by six-digit code, which
-- no public file here has, so we cannot recompute its averages. They are not directly comparable
-- with ours.
--
-- grain      importer, publisher, vintage, toward, day
-- $importer  one of United States, China, both: the country that charges the duty (default both)
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
