-- How much trade does each country exempt from its added duties now, and when was it most?
--
-- 2024 trade in goods exempt under at least one measure, each line once, on the day of our last
-- check and on the day with the most. at_most_pct adds goods defined only by description or use.
-- Percent of imports from the other country, chapters 1 to 97.
--
-- grain importer
with imports as (

    select
        importer,
        sum(value_usd) as imports_usd
    from marts.line_weights
    where weights = 'trade_2024' and valid_before is null
    group by importer

),

days as (

    select
        importer,
        valid_from as day,
        law_through
    from marts.exempt_line_trade
    cross join marts.evidence_dates
    where valid_from <= law_through
    union
    select
        importer,
        law_through as day,
        law_through
    from imports
    cross join marts.evidence_dates

),

totals as (

    select
        importer,
        day,
        law_through,
        any_value(imports_usd) as imports_usd,
        sum(exempt_usd) as exempt_usd,
        sum(at_most_usd) as at_most_usd
    from days
    inner join marts.exempt_line_trade using (importer)
    inner join imports using (importer)
    where measure = 'any' and valid_from <= day and day < coalesce(valid_before, 'infinity')
    group by importer, day, law_through

)

select
    importer,
    law_through,
    max(exempt_usd) filter (where day = law_through) as exempt_usd,
    100 * max(exempt_usd / imports_usd) filter (where day = law_through) as exempt_pct,
    100 * max(at_most_usd / imports_usd) filter (where day = law_through) as at_most_pct,
    max(exempt_usd) as highest_usd,
    100 * max(exempt_usd / imports_usd) as highest_pct,
    arg_max(day, exempt_usd) as highest_from
from totals
group by importer, law_through
order by importer = 'China'
