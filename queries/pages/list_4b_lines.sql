-- Which lines were on List 4B, which never took effect?
--
-- grain certainty
select
    certainty,
    count(*) as lines,
    count(*) filter (where applies_to_share < 1) as lines_in_part
from marts.us_list_4b
group by certainty
order by lines desc
