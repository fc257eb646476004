-- Official texts of the lines, heading first, and the unit in which their quantity is counted.
select
    line,
    description,
    quantity_unit
from csv_texts('data/raw/usitc_mfn/texts.csv')
