-- The layers of duty of both countries, in the order in which they are stacked.
select
    country,
    layer,
    position::integer as position,
    name,
    short_name,
    gloss,
    color,
    answer_to
from csv_texts('data/layers.csv')
