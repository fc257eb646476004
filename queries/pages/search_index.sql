-- Which words say how much of which product? The index of the product search.
--
-- grain position, word
select
    position,
    word,
    weight
from marts.search_terms
order by word, position
