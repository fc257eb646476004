-- The layers of duty: what each is called, which it answers, where it stands in a stack.
--
-- Duties on goods of other partners than China have their names in partner_duties.
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
