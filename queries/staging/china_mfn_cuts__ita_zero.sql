-- Lines whose staged cuts end at zero; the last step is read off the step of July 2018.
with lines as (

    select
        hs8 as line,
        round(mfn_1jan19::double, 3) as mfn_2019_pct,
        mfn_1jul18::double / mfn_1may18::double as step_2018
    from csv_texts('data/raw/china_mfn_cuts/ita_zero.csv')

)

select
    line,
    mfn_2019_pct,
    case when step_2018 < 0.6 then 1 when step_2018 < 0.8 then 3 else 5 end as steps_after_2018
from lines
