-- How much of each ten-digit number the exclusions lift out of each Section 301 list, as spans.
--
-- Only while the number stands on the list. A whole number is out by law, whatever was claimed.
-- Of a described part the share is what was claimed at entry in 2025 and 2026 where that was
-- measured, else empty: described goods without a measured share are in no average. The round is
-- that of the exclusion that ends last, and of two that end on one day the one whose heading is first.
--
-- grain hts10, tier, valid_from
with items as (

    select
        hts10,
        heading,
        round,
        extent,
        unnest(lifts) as tier,
        valid_from,
        valid_before,
        share_used,
        coalesce(is_mended, false) as is_mended
    from marts.us_exclusion_items
    left join staging.budget_lab_section_301_exclusions__shares_checked using (heading, hts10)
    where length(hts10) = 10

),

charged as (

    select
        items.hts10,
        us_number_prefixes.line,
        items.heading,
        items.tier,
        round,
        items.extent,
        share_used,
        is_mended,
        greatest(items.valid_from, scopes.valid_from) as valid_from,
        least(items.valid_before, scopes.valid_before) as valid_before
    from items
    inner join marts.us_number_prefixes using (hts10)
    inner join policy.scopes using (code_prefix, tier)
    inner join policy.measures using (measure)
    where
        layer = 'section_301' and effect = 'include'
        and items.valid_from < coalesce(scopes.valid_before, 'infinity')
        and scopes.valid_from < items.valid_before

),

days as (

    select distinct
        hts10,
        tier,
        unnest([valid_from, valid_before]) as day
    from charged

),

spans as (

    select
        hts10,
        tier,
        day as valid_from,
        lead(day) over (partition by hts10, tier order by day) as valid_before
    from days

)

select
    spans.hts10,
    charged.line,
    spans.tier,
    spans.valid_from,
    spans.valid_before,
    bool_or(extent = 'whole') as is_whole,
    if(bool_or(extent = 'whole'), 1, max(share_used)) as excluded_share,
    bool_or(is_mended and extent = 'part') as is_mended,
    string_agg(distinct heading, ', ' order by heading) as headings,
    first(round order by charged.valid_before desc, heading asc) as round
from spans
inner join charged
    on
        spans.hts10 = charged.hts10 and spans.tier = charged.tier
        and spans.valid_from >= charged.valid_from and spans.valid_from < charged.valid_before
group by spans.hts10, charged.line, spans.tier, spans.valid_from, spans.valid_before
