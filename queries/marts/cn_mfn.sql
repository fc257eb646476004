-- China's most-favored-nation rate by line, with how each span is known.
--
-- Certain to the end of 2019, then carried forward; goods of the Information Technology
-- Agreement go down by equal steps each July (a rule, not read in a text); where the WTO
-- shows a lower rate on six digits without any list, the WTO's from the day of its table.
-- A later change that was read (pork, whisky) stands in mfn.yaml and rules.
-- A line new in 2022 takes the mean of the lines it comes from. Five lines of film pay by
-- the square meter: not expressible, and empty.
--
-- grain  one row per line, valid_from
with steps as (

    select
        line,
        unnest([
            date '2018-01-01', date '2018-05-01', date '2018-07-01', date '2018-11-01',
            date '2019-01-01', date '2020-01-01',
        ]) as valid_from,
        unnest([
            mfn_2018_01_01_pct, mfn_2018_05_01_pct, mfn_2018_07_01_pct, mfn_2018_11_01_pct,
            mfn_2019_01_01_pct, mfn_2019_01_01_pct,
        ]) as rate_pct,
        unnest(['certain', 'certain', 'certain', 'certain', 'certain', 'carried from 2019']) as basis
    from staging.piie_china_tariffs

),

staged as (

    select
        line,
        make_date(2018 + step, 7, 1) as valid_from,
        round(mfn_2019_pct * (steps_after_2018 - step) / steps_after_2018, 3) as rate_pct,
        'staged by rule' as basis
    from (
        select
            *,
            unnest(range(1, steps_after_2018 + 1)) as step
        from staging.china_mfn_cuts__ita_zero
    ) as july_steps

),

older as (

    from staged
    union all
    select
        steps.line,
        valid_from,
        if(staged_from <= valid_from, staged_pct, rate_pct) as rate_pct,
        case
            when rate_pct is null then 'not expressible'
            when staged_from <= valid_from then 'staged by rule'
            else basis
        end as basis
    from steps
    left join (
        select
            line,
            min(valid_from) as staged_from,
            min_by(rate_pct, valid_from) as staged_pct
        from staged
        group by line
    ) as first_step using (line)

),

days as (

    select unnest([date '2022-01-01', date '2022-07-01', date '2023-07-01']) as valid_from

),

older_on_day as (

    select
        days.valid_from,
        older.line,
        left(older.line, 6) as predecessor_hs6,
        cn_lines.valid_before is not null as is_retired,
        max_by(older.rate_pct, older.valid_from) as rate_pct
    from days
    inner join older on days.valid_from >= older.valid_from
    inner join marts.cn_lines using (line)
    group by days.valid_from, older.line, cn_lines.valid_before

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

),

newer as (

    select
        line,
        predecessor_means.valid_from,
        round(rate_pct, 3) as rate_pct,
        case
            when rate_pct is null then 'not expressible'
            when spread_pct = 0 then 'carried from 2019'
            else 'mean of six digits'
        end as basis
    from marts.cn_lines
    inner join predecessor_means using (predecessor_hs6)

),

mended as (

    select
        line,
        greatest(valid_from, date '2025-01-01') as valid_from,
        mfn_pct as rate_pct,
        'from WTO' as basis
    from marts.cn_lines
    inner join staging.wto_comparison__mended_mfn using (hs6)
    where valid_before is null

),

provisional as (

    select
        line,
        rates.valid_from,
        rates.rate_pct,
        'certain' as basis
    from policy.rates
    inner join policy.scopes on rates.measure = scopes.measure and rates.tier = scopes.tier
    inner join policy.measures on rates.measure = measures.measure
    inner join marts.cn_lines on starts_with(line, code_prefix)
    where layer = 'mfn' and imposed_by = 'China' and effect = 'include'

),

changes as (

    select
        *,
        2 as precedence
    from older
    union all
    select
        *,
        2 as precedence
    from newer
    union all
    select
        *,
        2 as precedence
    from mended
    union all
    select
        *,
        1 as precedence
    from provisional

),

settled as (

    select * exclude (precedence)
    from changes
    qualify row_number() over (partition by line, valid_from order by precedence) = 1

),

real_changes as (

    select settled.*
    from settled
    inner join marts.cn_lines using (line)
    where settled.valid_from < coalesce(cn_lines.valid_before, date '9999-12-31')
    window line_days as (partition by settled.line order by settled.valid_from)
    qualify
        lag(settled.valid_from) over line_days is null
        or (settled.rate_pct, settled.basis) is distinct from
        (lag(settled.rate_pct) over line_days, lag(settled.basis) over line_days)

)

select
    'China' as importer,
    line,
    real_changes.valid_from,
    coalesce(
        lead(real_changes.valid_from) over (partition by line order by real_changes.valid_from),
        cn_lines.valid_before
    ) as valid_before,
    rate_pct,
    basis
from real_changes
inner join marts.cn_lines using (line)
