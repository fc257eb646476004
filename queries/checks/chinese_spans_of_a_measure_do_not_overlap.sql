-- A measure charges a Chinese line one rate a day.
-- what to do  End the earlier span of the line in the product list of the measure where the later begins.
select
    line,
    measure,
    valid_from,
    valid_before
from marts.cn_rate_layers
qualify
    coalesce(valid_before, date '9999-12-31')
    > lead(valid_from) over (partition by line, measure order by valid_from)
