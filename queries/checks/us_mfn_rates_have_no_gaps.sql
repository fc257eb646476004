-- The US MFN duty of a line runs from 2018 on without a gap or an overlap, and is never negative.
-- what to do  Give the line a rate for the missing days where queries/marts/us_mfn.sql reads it.
with beside as (

    select
        line,
        valid_from,
        valid_before,
        rate_pct,
        lag(valid_before) over (partition by line order by valid_from) as ended,
        lead(valid_from) over (partition by line order by valid_from) as next_from
    from marts.us_mfn

)

select
    line,
    valid_from
from beside
where
    coalesce(ended, date '2018-01-01') <> valid_from
    or valid_before is distinct from next_from
    or rate_pct < 0
    or isnan(rate_pct)
