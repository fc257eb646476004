-- MFN rates of lines that are new in 2022: those of the lines they come from.
--
-- Where these have different rates, their average, with the range it comes from.
--
-- grain line, valid_from
with days as (

    select unnest([date '2022-01-01', date '2022-07-01', date '2023-07-01']) as valid_from

),

older_on_day as (

    select
        days.valid_from,
        line as predecessor,
        max_by(rate_pct, cn_mfn_of_2019.valid_from) as rate_pct
    from days
    inner join marts.cn_mfn_of_2019 on days.valid_from >= cn_mfn_of_2019.valid_from
    group by days.valid_from, line

),

six_digits as (

    select
        left(predecessor, 6) as hs6,
        valid_from,
        min(rate_pct) = max(rate_pct) as is_one_rate
    from older_on_day
    group by left(predecessor, 6), valid_from

),

inherited as (

    select
        line,
        older_on_day.valid_from,
        round(avg(rate_pct), 3) as rate_pct,
        min(rate_pct) as low_pct,
        max(rate_pct) as high_pct,
        bool_and(is_one_rate or certainty = 'same goods') as is_settled
    from marts.cn_line_predecessors
    inner join older_on_day using (predecessor)
    inner join six_digits on left(predecessor, 6) = hs6 and older_on_day.valid_from = six_digits.valid_from
    group by line, older_on_day.valid_from

)

select
    line,
    valid_from,
    rate_pct,
    case
        when rate_pct is null then 'not expressible'
        when low_pct < high_pct then format('between {:.3g} and {:.3g}', low_pct, high_pct)
        when is_settled then 'carried from 2019'
        else 'of the old line with the same lists'
    end as certainty
from inherited
