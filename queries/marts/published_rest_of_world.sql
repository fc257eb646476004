-- Averages that others published for both countries' tariffs on other partners.
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
