-- The lines of the 2018 Chinese tariff that a line new in 2022 comes from.
--
-- The line recorded by hand; otherwise those under its six digits in HS2017 with the same list
-- duty, a retired line before one that remains; otherwise the retired lines; otherwise all. Where
-- there are several, we do not know which one it is.
--
-- grain line, predecessor
with candidates as (

    select
        newer.line,
        older.line as predecessor,
        coalesce(newer_lists.lists_pct, 0) = coalesce(older_lists.lists_pct, 0) as has_same_lists,
        case
            when has_same_lists and older.valid_before is not null then 2
            when has_same_lists then 3
            when older.valid_before is not null then 4
            else 5
        end as preference,
        if(has_same_lists, 'same list duty', 'same six digits') as certainty
    from marts.cn_lines as newer
    inner join marts.cn_lines as older
        on newer.predecessor_hs6 = older.hs6 and older.predecessor_hs6 is null
    left join marts.cn_lists_at_the_seam as newer_lists on newer.line = newer_lists.line
    left join marts.cn_lists_at_the_seam as older_lists on older.line = older_lists.line
    union all
    select
        line,
        predecessor,
        null as has_same_lists,
        1 as preference,
        certainty
    from staging.china_line_history__predecessors

)

select
    line,
    predecessor,
    certainty
from candidates
qualify preference = min(preference) over (partition by line)
