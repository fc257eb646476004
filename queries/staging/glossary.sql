-- Terms of the field, with every way that they are written.
select
    term,
    also_written,
    short,
    longer,
    citation,
    url
from csv_texts('data/glossary.csv')
