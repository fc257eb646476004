-- Our own figures for one tariff, and what each is good for, in the order of the file.
select
    row_number() over () as place,
    number,
    name,
    weights,
    reading,
    weighed_by,
    includes,
    reason,
    quote_for
from csv_texts('data/numbers.csv')
