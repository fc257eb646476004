-- Do our Chinese lists have as many lines as were announced?
--
-- A tier is the part of a list with one rate. Lines renumbered in 2022 are counted separately.
--
-- grain  measure, tier
select
    measure,
    title,
    tier,
    published_lines,
    lines_in_hand,
    difference_count,
    lines_re_cut,
    because,
    citation,
    url,
    known
from marts.cn_list_counts
order by measure, length(tier), tier
