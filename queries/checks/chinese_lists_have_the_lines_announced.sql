-- A list in hand holds the lines that were announced, or the count says why not.
select
    measure,
    tier,
    published_lines,
    lines_in_hand
from marts.cn_list_counts
where difference_count <> 0 and because is null
