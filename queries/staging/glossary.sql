-- Terms of the field, with every way that they are written.
select
    term,
    also_written,
    short,
    longer,
    citation,
    url
from read_csv('data/glossary.csv', header = true, all_varchar = true)
