-- Scenarios that the page offers ready made, in the order of the file.
select
    row_number() over () as place,
    name,
    title,
    changes,
    reading,
    words
from read_csv('data/scenarios.csv', header = true, all_varchar = true)
