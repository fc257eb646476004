-- Chapters, headings and six digits of HS2022; code 999999 is not part of the nomenclature.
select
    code,
    description
from read_csv('data/raw/un_hs2022_descriptions/descriptions.csv', header = true, all_varchar = true)
where code not like '99%'
