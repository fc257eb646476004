-- A rate, and the sum of all rates of a line on a day, is between 0 and 600 percent.
-- what to do  Find the measure of this line with a rate copied wrong or counted twice.
select
    one.line,
    one.valid_from,
    one.layer,
    one.rate_pct,
    sum(other.statutory_pct) as total_pct
from marts.cn_rate_layers as one
inner join marts.cn_rate_layers as other
    on
        one.line = other.line
        and one.valid_from >= other.valid_from
        and one.valid_from < coalesce(other.valid_before, date '9999-12-31')
group by one.line, one.valid_from, one.layer, one.rate_pct
having one.rate_pct not between 0 and 600 or sum(other.statutory_pct) > 600
