-- Averages that others published for the tariffs of both countries toward other partners.
--
-- grain importer, publisher, vintage, toward, day
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
from staging.published_averages__rest_of_world
