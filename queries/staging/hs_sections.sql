-- Sections of the Harmonized System with short titles of ours, not the legal text.
select
    section,
    first_chapter,
    last_chapter,
    title
from csv_texts('data/categories/hs_sections.csv')
