-- What Section 232 charges on each line, program by program.
--
-- A line is a mix of statistical numbers; each program takes its share of each (see
-- us_section_232_shares). A total of 15 percent tops up the MFN duty; a line whose MFN duty is not
-- ad valorem and unknown stays at the full total.
--
-- grain line, measure, tier, rate_pct, valid_from
with charged as (

    select
        *,
        if(is_total, greatest(rate_pct - coalesce(mfn_pct, 0), 0), rate_pct) as added_pct
    from marts.us_section_232_shares
    inner join marts.us_lines using (line)

)

select
    line,
    'section_232' as layer,
    program,
    measure,
    tier,
    valid_from,
    valid_before,
    added_pct as rate_pct,
    round(sum(share_of_line * value_taken), 6) as applies_to_share,
    concat_ws(
        ', ',
        case when round(sum(share_of_line), 6) < 1 then min(share_certainty) end,
        case when bool_or(is_estimated_scope) then 'estimated scope' end,
        case when bool_or(is_rest) then 'rest after another program' end,
        case when bool_or(is_content) then 'estimated content' end,
        case when bool_or(is_heading_mean) then 'heading mean' end,
        case when bool_or(is_upper_bound) then 'upper bound' end,
        case when bool_or(is_total and mfn_pct is null) then 'MFN duty unknown' end
    ) as certainty
from charged
group by line, program, measure, tier, valid_from, valid_before, added_pct
having applies_to_share > 0 and added_pct > 0
