-- Which averages over all goods did others publish, for which days, with which weights?
--
-- Their weights and vintages differ from ours. Each row gives the reason for the gap.
--
-- grain       importer, publisher, vintage, first_day
-- $first_day  date: first day to show (default law_from)
-- $last_day   date: last day to show (default law_through)
-- empty       We have no published average for these days.
select
    importer,
    publisher,
    vintage,
    first_day,
    last_day,
    published_pct,
    their_weights,
    reason,
    source,
    url
from marts.published_averages
where layer = 'total' and first_day <= $last_day and last_day >= $first_day
order by importer desc, publisher asc, first_day asc, vintage asc
