-- MFN rates of lines that are new in 2022: the mean of the lines that they come from.
--
-- grain line, valid_from
with days as (

    select unnest([date '2022-01-01', date '2022-07-01', date '2023-07-01']) as valid_from

),

older_on_day as (

    select
        days.valid_from,
        cn_mfn_of_2019.line,
        left(cn_mfn_of_2019.line, 6) as predecessor_hs6,
        cn_lines.valid_before is not null as is_retired,
        max_by(cn_mfn_of_2019.rate_pct, cn_mfn_of_2019.valid_from) as rate_pct
    from days
    inner join marts.cn_mfn_of_2019 on days.valid_from >= cn_mfn_of_2019.valid_from
    inner join marts.cn_lines using (line)
    group by days.valid_from, cn_mfn_of_2019.line, cn_lines.valid_before

),

predecessor_means as (

    select
        valid_from,
        predecessor_hs6,
        coalesce(avg(rate_pct) filter (where is_retired), avg(rate_pct)) as rate_pct,
        coalesce(
            max(rate_pct) filter (where is_retired) - min(rate_pct) filter (where is_retired),
            max(rate_pct) - min(rate_pct)
        ) as spread_pct
    from older_on_day
    group by valid_from, predecessor_hs6

)

select
    line,
    predecessor_means.valid_from,
    round(rate_pct, 3) as rate_pct,
    case
        when rate_pct is null then 'not expressible'
        when spread_pct = 0 then 'carried from 2019'
        else 'mean of six digits'
    end as certainty
from marts.cn_lines
inner join predecessor_means using (predecessor_hs6)
