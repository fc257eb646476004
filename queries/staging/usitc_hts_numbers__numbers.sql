-- Ten-digit statistical numbers of the eleven tariff editions we have.
select
    hts10,
    left(hts10, 8) as line,
    first_edition,
    last_edition,
    unit,
    text
from csv_texts('data/raw/usitc_hts_numbers/numbers.csv')
