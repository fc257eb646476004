-- Do China's lists in hand hold as many lines as were announced?
--
-- A tier is the rate that names the part of the list. Lines re-cut in 2022 are counted apart.
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
