-- What the Chinese lists charge on each line on 2021-12-31 and on each new line on 2022-01-01.
--
-- As announced, before anything is suspended: the total that the US Commerce matrix prints.
--
-- grain line
select
    line,
    sum(rate_pct) as lists_pct
from marts.cn_charged_layers
where
    valid_before = date '2022-01-01'
    or (valid_from <= date '2022-01-01' and coalesce(valid_before, date '9999-12-31') > date '2022-01-01')
group by line
