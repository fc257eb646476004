-- Chapters, headings and six digits of HS2022; code 999999 is not part of the nomenclature.
select
    code,
    description
from csv_texts('data/raw/un_hs2022_descriptions/descriptions.csv')
where code not like '99%'
