-- The lines that something due after the last day of law moves, if the texts come true as written.
--
-- grain importer, line
select distinct
    importer,
    line
from marts.rate_layers_ahead
