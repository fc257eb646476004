-- What do the terms mean?
--
-- A sentence for the hover help, more for the documentation, and where the term is defined.
--
-- grain  term
select
    term,
    also_written,
    short,
    longer,
    citation,
    url
from marts.glossary_terms
order by lower(term)
