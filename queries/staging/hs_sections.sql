-- Sections of the Harmonized System with short titles of ours, not the legal text.
select
    section,
    first_chapter,
    last_chapter,
    title
from read_csv('data/categories/hs_sections.csv', header = true, all_varchar = true)
