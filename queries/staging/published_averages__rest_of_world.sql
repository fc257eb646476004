-- Averages that others published for tariffs toward other partners; nothing is left out.
select
    importer,
    publisher,
    vintage,
    toward,
    day::date as day,
    published_pct::double as published_pct,
    their_weights,
    includes,
    source,
    url,
    how_known
from csv_texts('data/raw/published_averages/rest_of_world.csv')
