-- Events whose official address a source quotes and we did not open, with the page that was read.
select
    event_id,
    opened::boolean as opened,
    read_at
from csv_texts('data/raw/legal_events/addresses.csv')
