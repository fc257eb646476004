-- Which days changed the two tariffs most since 2018?
--
-- Selected by hand from the dated acts: first lists, increases, cuts, truces, rulings.
--
-- Both average rates (all goods, 2024 trade, before exclusions) of the day before and of the day.
--
-- grain day
with days as (

    select
        day,
        day - 1 as day_before,
        string_agg(title, '; ' order by side desc) as titles,
        max(name) as name
    from marts.turning_acts
    group by day

),

averages as (

    select
        importer,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before,
        statutory_pct
    from marts.average_rate_spans
    where weights = 'trade_2024' and layer = 'total'

)

select
    day,
    day_before,
    titles,
    name,
    max(earlier.statutory_pct) filter (where earlier.importer = 'United States') as us_before_pct,
    max(later.statutory_pct) filter (where later.importer = 'United States') as us_after_pct,
    max(earlier.statutory_pct) filter (where earlier.importer = 'China') as china_before_pct,
    max(later.statutory_pct) filter (where later.importer = 'China') as china_after_pct
from days
inner join averages as earlier on day_before >= earlier.valid_from and day_before < earlier.valid_before
inner join averages as later on day >= later.valid_from and day < later.valid_before
group by day, day_before, titles, name
order by day
