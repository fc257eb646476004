-- Scenarios that the page offers ready made, in the order of the file.
select
    row_number() over () as place,
    name,
    title,
    changes,
    reading,
    words
from csv_texts('data/scenarios.csv')
