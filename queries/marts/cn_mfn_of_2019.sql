-- MFN rates of the lines in China's 2018 tariff, with how each span is known.
--
-- The file of Bown, Jung and Zhang at five dates, certain to the end of 2019, then carried
-- forward. Goods of the Information Technology Agreement fall by equal steps each July, which is a
-- rule, not a text we read. Five lines of film pay by the square meter and are empty (not
-- expressible).
--
-- grain line, valid_from
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
        unnest(['certain', 'certain', 'certain', 'certain', 'certain', 'carried from 2019']) as certainty
    from staging.piie_china_tariffs

),

staged as (

    select
        line,
        make_date(2018 + step, 7, 1) as valid_from,
        round(mfn_2019_pct * (steps_after_2018 - step) / steps_after_2018, 3) as rate_pct,
        'staged by rule' as certainty
    from (
        select
            *,
            unnest(range(1, steps_after_2018 + 1)) as step
        from staging.china_mfn_cuts__ita_zero
    ) as july_steps

)

from staged
union all
select
    steps.line,
    valid_from,
    if(staged_from <= valid_from, staged_pct, rate_pct) as rate_pct,
    case
        when rate_pct is null then 'not expressible'
        when staged_from <= valid_from then 'staged by rule'
        else certainty
    end as certainty
from steps
left join (
    select
        line,
        min(valid_from) as staged_from,
        min_by(rate_pct, valid_from) as staged_pct
    from staged
    group by line
) as first_step using (line)
