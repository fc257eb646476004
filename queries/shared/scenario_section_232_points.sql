-- Points of each program of Section 232 on each line under a changed law.
--
-- A total fills up from the MFN duty.
--
-- part section_232
-- grain line, program, tier, added_pct
with mfn as (

    select
        line,
        rate_pct as mfn_pct
    from scenario_listed_points
    where layer = 'mfn'
    union all
    select
        line,
        mfn_pct
    from scenario_mfn
    where 'mfn' not in (select scenario_touched.layer from scenario_touched)

)

select
    taken.line,
    taken.program,
    taken.tier,
    if(taken.is_total, greatest(taken.rate_pct - coalesce(mfn.mfn_pct, 0), 0), taken.rate_pct) as added_pct,
    round(sum(taken.share_of_line * taken.value_taken), 6) as applies_to_share,
    added_pct * applies_to_share as points_pct
from scenario_section_232 as taken
left join mfn on taken.line = mfn.line
where $importer = 'United States' and 'section_232' in (select scenario_touched.layer from scenario_touched)
group by taken.line, taken.program, taken.tier, added_pct
having added_pct > 0 and applies_to_share > 0
