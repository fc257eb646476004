-- Terms of the field in plain English, each with where it is defined.
--
-- grain  term
select
    term,
    also_written,
    short,
    longer,
    citation,
    url
from staging.glossary
