-- Which days changed the two tariffs most since 2018?
--
-- Selected by hand from the dated acts: first lists, increases, cuts, truces, rulings.
--
-- grain day
select
    day,
    day - 1 as day_before,
    string_agg(title, '; ' order by side desc) as titles,
    max(name) as name
from marts.turning_acts
group by day
order by day
