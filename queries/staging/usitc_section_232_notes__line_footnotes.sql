-- Lines and numbers whose footnote in the tariff names US note 16, 19, 33 or 36, and the edition.
select
    code,
    left(code, 8) as line,
    note,
    edition
from csv_texts('data/raw/usitc_section_232_notes/line_footnotes.csv')
