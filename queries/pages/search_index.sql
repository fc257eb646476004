-- Which words describe which product, and how well? The index of the product search.
--
-- grain position, word
select
    position,
    word,
    weight
from marts.search_terms
order by word, position
