-- What the averages of each publisher include.
select
    publisher,
    includes
from csv_texts('data/raw/published_averages/publishers.csv')
