-- The spans of a line touch: each ends where the next begins, from the first day of the line.
-- what to do  Find the day on which the spans of the line part in marts.rate_layers, and the list that causes it.
select
    importer,
    line,
    valid_from,
    valid_before
from marts.rates
window run as (partition by importer, line order by valid_from)
qualify
    (valid_before is distinct from lead(valid_from) over run and lead(valid_from) over run is not null)
    or (lag(valid_from) over run is null and valid_from not in (date '2018-01-01', date '2022-01-01'))
