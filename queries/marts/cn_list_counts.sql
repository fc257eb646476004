-- Lines of each Chinese list as announced and as we have them.
--
-- Tiers have the same names as in the law records. Lines of 2018 are codes of the tariff that the
-- announcement used; lines of 2022 are codes the US Commerce matrix shows after the revision of
-- codes. For the lists of 2025 the codes are those of the annexes.
--
-- grain  measure, tier
with counted as (

    select
        measure,
        tier,
        count(*) filter (where valid_from <> date '2022-01-01') as lines_in_hand,
        count(*) filter (where valid_from = date '2022-01-01') as lines_re_cut
    from policy.scopes
    group by measure, tier

)

select
    measure,
    measures.title,
    china_published_counts.tier,
    published_lines,
    coalesce(lines_in_hand, 0) as lines_in_hand,
    coalesce(lines_re_cut, 0) as lines_re_cut,
    coalesce(lines_in_hand, 0) - published_lines as difference_count,
    china_published_counts.because,
    china_published_counts.citation,
    china_published_counts.url,
    china_published_counts.known
from staging.china_published_counts
inner join policy.measures using (measure)
left join counted using (measure, tier)
