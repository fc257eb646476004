-- Our own figures for one tariff, and what each is good for.
--
-- weights and reading are empty where a figure is no average of ours.
--
-- grain number
select
    place,
    number,
    name,
    weights,
    reading,
    weighed_by,
    includes,
    reason,
    quote_for
from staging.numbers
