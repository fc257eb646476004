-- The layers of duty: their names, what each retaliates for, and their place in a stack.
--
-- Duties on goods of partners other than China have their names in partner_duties.
--
-- grain country, layer
select
    country,
    layer,
    position,
    name,
    short_name,
    gloss,
    color,
    answer_to
from staging.layers
