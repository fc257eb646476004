-- Six-digit codes of the Chinese tariff whose average rate differs before and after 2022-01-01.
--
-- No list on US goods changed on that day. The codes were revised, and the provisional rate on
-- frozen pork ended. A jump comes from lines that were renumbered, because the average counts each line
-- equally whatever its trade, or from a law that we read.
--
-- grain  hs6
with days as (

    select unnest([date '2021-12-31', date '2022-01-01']) as day

),

line_rates as (

    select
        day,
        cn_lines.hs6,
        cn_lines.line,
        cn_lines.valid_before is not null as is_retired,
        cn_lines.predecessor_hs6 is not null as is_new,
        sum(statutory_pct) as rate_pct
    from days
    inner join marts.cn_rate_layers
        on day >= valid_from and day < coalesce(valid_before, date '9999-12-31')
    inner join marts.cn_lines using (line)
    group by all

),

means as (

    select
        hs6,
        avg(rate_pct) filter (where day = date '2021-12-31') as before_pct,
        avg(rate_pct) filter (where day = date '2022-01-01') as after_pct,
        count(distinct line) filter (where is_retired) as retired_lines,
        count(distinct line) filter (where is_new) as new_lines
    from line_rates
    group by hs6

),

laws as (

    select distinct left(scopes.code_prefix, 6) as hs6
    from policy.rates
    inner join policy.scopes on rates.measure = scopes.measure and rates.tier = scopes.tier
    inner join policy.measures on rates.measure = measures.measure
    where measures.layer = 'mfn' and measures.imposed_by = 'China' and rates.valid_from = date '2022-01-01'

)

select
    means.hs6,
    before_pct,
    after_pct,
    after_pct - before_pct as jump_pct,
    retired_lines,
    new_lines,
    case
        when laws.hs6 is not null then 'a law on the MFN rate'
        when new_lines = 0 then 'lines retired and none new'
        when retired_lines = 0 then 'lines new and none retired'
        else 'lines renumbered'
    end as reason
from means
left join laws on means.hs6 = laws.hs6
where abs(after_pct - before_pct) > 0.01
