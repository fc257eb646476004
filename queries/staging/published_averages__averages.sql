-- Averages that others published, with the weights and reading of ours that come closest.
select
    importer,
    publisher,
    vintage,
    layer,
    first_day::date as first_day,
    last_day::date as last_day,
    published_pct::double as published_pct,
    their_weights,
    weights,
    reading,
    tolerance_pct::double as tolerance_pct,
    reason,
    source,
    url,
    how_known
from csv_texts('data/raw/published_averages/averages.csv')
