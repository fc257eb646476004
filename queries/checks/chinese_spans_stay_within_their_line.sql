-- No duty falls on a code before it exists or after it is retired.
-- what to do  End the duty with the code, and carry it over to the code that follows.
select
    cn_rate_layers.line,
    measure,
    cn_rate_layers.valid_from
from marts.cn_rate_layers
inner join marts.cn_lines using (line)
where
    cn_rate_layers.valid_from < cn_lines.valid_from
    or coalesce(cn_rate_layers.valid_before, date '9999-12-31') > coalesce(cn_lines.valid_before, date '9999-12-31')
