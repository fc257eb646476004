-- Events whose official address a source quotes and we did not open, with the page that was read.
select
    event_id,
    opened::boolean as opened,
    read_at
from read_csv('data/raw/legal_events/addresses.csv', header = true, all_varchar = true)
