-- Which layers does each country's duty have?
--
-- In the order in which they are stacked, the MFN duty lowest.
--
-- grain     country, layer
-- $country  one of United States, China, both: the country that charges the duty (default both)
select
    country,
    layer,
    name,
    short_name,
    gloss,
    answer_to
from marts.layers
where $country in ('both', country)
order by country desc, position asc
