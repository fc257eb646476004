-- Which words describe which product, and how well? The index of the product search.
--
-- Both columns of the key come in the order of the mart, which the file keeps: sorting the words anew
-- would take longer than reading them.
--
-- grain position, word
select
    position,
    word,
    weight
from marts.search_terms
