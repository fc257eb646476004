-- The file of 2019, rounded to a thousandth, changes as many MFN rates on a day as the list of cuts says.
-- what to do  Compare data/raw/china_mfn_cuts with the announcement of that day.
with changes as (

    select
        date '2018-05-01' as valid_from,
        count(*) filter (where mfn_2018_05_01_pct <> mfn_2018_01_01_pct) as lines_cut
    from staging.piie_china_tariffs
    union all
    select
        date '2018-07-01' as valid_from,
        count(*) filter (where mfn_2018_07_01_pct <> mfn_2018_05_01_pct) as lines_cut
    from staging.piie_china_tariffs
    union all
    select
        date '2018-11-01' as valid_from,
        count(*) filter (where mfn_2018_11_01_pct <> mfn_2018_07_01_pct) as lines_cut
    from staging.piie_china_tariffs
    union all
    select
        date '2019-01-01' as valid_from,
        count(*) filter (where mfn_2019_01_01_pct <> mfn_2018_11_01_pct) as lines_cut
    from staging.piie_china_tariffs

)

select
    china_mfn_cuts__cuts.valid_from,
    line_count,
    lines_cut
from staging.china_mfn_cuts__cuts
left join changes on china_mfn_cuts__cuts.valid_from = changes.valid_from
where line_count is distinct from lines_cut
