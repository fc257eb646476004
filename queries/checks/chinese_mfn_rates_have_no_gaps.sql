-- Every line of the Chinese tariff has a most-favored-nation span on each day that it exists.
-- what to do  Give the line a rate for the missing days where queries/marts/cn_mfn.sql reads it.
with spans as (

    select
        line,
        min(valid_from) as first_day,
        max(coalesce(valid_before, date '9999-12-31')) as last_day,
        sum(coalesce(valid_before, date '9999-12-31') - valid_from) as days_covered
    from marts.cn_mfn
    group by line

)

select
    cn_lines.line,
    first_day,
    last_day
from marts.cn_lines
left join spans using (line)
where
    first_day is distinct from valid_from
    or last_day is distinct from coalesce(valid_before, date '9999-12-31')
    or days_covered is distinct from last_day - first_day
