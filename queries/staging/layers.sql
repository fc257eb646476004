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
from read_csv('data/layers.csv', header = true, all_varchar = true)
