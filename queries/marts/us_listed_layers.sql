-- What the US duties on listed goods of China charge, Section 232 apart.
--
-- A list that names ten digits reaches a part of its line, by 2024 trade. An exclusion
-- lifts its share of the Section 301 duty in the reading after exclusions only.
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
        greatest(scopes.valid_from, rates.valid_from) as valid_from,
        least(scopes.valid_before, rates.valid_before) as valid_before
    from policy.measures
    inner join policy.rates using (measure)
    inner join policy.scopes using (measure, tier)
    inner join marts.us_number_prefixes using (code_prefix)
    where
        imposed_by = 'United States' and applies_to = 'listed goods' and layer not in ('mfn', 'section_232')
        and effect = 'include' and rate_pct > 0
        and scopes.valid_from < coalesce(rates.valid_before, 'infinity')
        and rates.valid_from < coalesce(scopes.valid_before, 'infinity')

),

days as (

    select
        line,
        layer,
        unnest([valid_from, coalesce(valid_before, 'infinity')]) as day
    from charged
    union
    select
        us_section_301_exclusion_shares.line,
        'section_301' as layer,
        unnest([us_section_301_exclusion_shares.valid_from, us_section_301_exclusion_shares.valid_before]) as day
    from marts.us_section_301_exclusion_shares
    semi join charged using (line)

),

spans as (

    select
        line,
        layer,
        day as valid_from,
        nullif(lead(day) over (partition by line, layer order by day), 'infinity') as valid_before
    from days
    qualify lead(day) over (partition by line, layer order by day) is not null

),

by_line as (

    select
        spans.line,
        spans.layer,
        program,
        measure,
        tier,
        spans.valid_from,
        spans.valid_before,
        rate_pct,
        round(sum(share_of_line * goods_share), 6) as applies_to_share,
        min(share_certainty) as share_certainty
    from spans
    inner join charged
        on
            spans.line = charged.line and spans.layer = charged.layer
            and spans.valid_from >= charged.valid_from
            and spans.valid_from < coalesce(charged.valid_before, 'infinity')
    group by spans.line, spans.layer, program, measure, tier, spans.valid_from, spans.valid_before, rate_pct

)

select
    by_line.* exclude (share_certainty),
    case
        when layer = 'section_301'
            then 1 - least(coalesce(excluded_share, 0) / sum(applies_to_share) over layer_day, 1)
        else 1
    end as kept_share,
    concat_ws(
        ', ',
        case when applies_to_share < 1 then share_certainty end,
        case when layer = 'section_301' and excluded_share > 0 then 'partly excluded' end
    ) as certainty
from by_line
left join marts.us_section_301_exclusion_shares
    on
        by_line.line = us_section_301_exclusion_shares.line
        and by_line.valid_from >= us_section_301_exclusion_shares.valid_from
        and by_line.valid_from < us_section_301_exclusion_shares.valid_before
window layer_day as (partition by by_line.line, layer, by_line.valid_from)
