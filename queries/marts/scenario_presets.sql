-- Ready-made scenarios on the page, with their changes in the code of the address.
--
-- grain name
select
    place,
    name,
    title,
    changes,
    reading,
    words
from staging.scenarios
