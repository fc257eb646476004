-- What parts a published average from ours: a layer as they have it, or a size in points (ours less theirs).
select
    importer,
    publisher,
    first_day::date as first_day,
    vintage,
    cause,
    layer,
    their_layer_pct::double as their_layer_pct,
    size_pct::double as size_pct
from csv_texts('data/raw/published_averages/causes.csv')
