-- Each of our lists has as many lines as were announced, or the count says why not.
-- what to do  Complete the list, or say why the counts differ in data/raw/china_published_counts.
select
    measure,
    tier,
    published_lines,
    lines_in_hand
from marts.cn_list_counts
where difference_count <> 0 and because is null
