-- What the averages of each publisher include.
select
    publisher,
    includes
from read_csv('data/raw/published_averages/publishers.csv', header = true, all_varchar = true)
