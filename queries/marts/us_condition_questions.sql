-- What US law asks of a shipment and no code settles, with what is taken unless answered.
--
-- grain parameter
select
    parameter,
    answers,
    question,
    by_default
from staging.us_conditions__parameters
