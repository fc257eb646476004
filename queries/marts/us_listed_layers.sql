-- What the US duties on listed Chinese goods charge, apart from Section 232.
--
-- A list of ten-digit numbers covers part of a line, by 2024 trade. In rates after exclusions, a
-- number that is excluded in full pays nothing, and one that is excluded in part pays on the share
-- that was not claimed, where that was measured.
--
-- grain line, measure, tier, rate_pct, valid_from
with charged as (

    select
        line,
        hts10,
        share_of_line,
        share_certainty,
        layer,
        program,
        measure,
        tier,
        rate_pct,
        coalesce(scopes.share, 1) as goods_share,
        greatest(scopes.valid_from, written_rates.valid_from) as valid_from,
        least(scopes.valid_before, written_rates.valid_before) as valid_before
    from policy.measures
    inner join marts.written_rates using (measure)
    inner join policy.scopes using (measure, tier)
    inner join marts.us_number_prefixes using (code_prefix)
    where
        imposed_by = 'United States' and applies_to = 'listed goods' and layer not in ('mfn', 'section_232')
        and effect = 'include' and rate_pct > 0
        and scopes.valid_from < coalesce(written_rates.valid_before, 'infinity')
        and written_rates.valid_from < coalesce(scopes.valid_before, 'infinity')

),

spans as (

    select
        line,
        layer,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from (
        select
            line,
            layer,
            valid_from,
            valid_before
        from charged
        union all
        select
            line,
            'section_301' as layer,
            valid_from,
            valid_before
        from marts.us_exclusion_numbers
        where excluded_share > 0
    ) as turning
    group by line, layer

),

by_number as (

    select
        charged.* exclude (valid_from, valid_before),
        spans.valid_from,
        spans.valid_before,
        share_of_line * goods_share as number_share,
        coalesce(excluded_share, 0) as excluded_share
    from spans
    inner join charged
        on
            spans.line = charged.line and spans.layer = charged.layer
            and spans.valid_from >= charged.valid_from
            and spans.valid_from < coalesce(charged.valid_before, 'infinity')
    left join marts.us_exclusion_numbers
        on
            charged.hts10 = us_exclusion_numbers.hts10 and charged.tier = us_exclusion_numbers.tier
            and spans.valid_from >= us_exclusion_numbers.valid_from
            and spans.valid_from < us_exclusion_numbers.valid_before

)

select
    line,
    layer,
    program,
    measure,
    tier,
    valid_from,
    valid_before,
    rate_pct,
    round(sum(number_share), 6) as applies_to_share,
    round(1 - coalesce(sum(number_share * excluded_share) / nullif(sum(number_share), 0), 0), 9) as kept_share,
    concat_ws(
        ', ',
        case when round(sum(number_share), 6) < 1 then min(share_certainty) end,
        case when bool_or(number_share * excluded_share > 0) then 'partly excluded' end
    ) as certainty
from by_number
group by line, layer, program, measure, tier, valid_from, valid_before, rate_pct
