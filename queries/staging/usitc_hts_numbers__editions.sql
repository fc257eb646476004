-- The eleven tariff editions read, in order, with the day each was published.
select
    edition,
    published::date as published,
    lead(published::date) over (order by published) as next_published
from csv_texts('data/raw/usitc_hts_numbers/editions.csv')
