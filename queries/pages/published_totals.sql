-- Which averages over all goods did others publish, for which days, on which weights?
--
-- Theirs rest on other weights and vintages than ours; the reason of each gap stands beside.
--
-- grain       importer, publisher, vintage, first_day
-- $first_day  date: first day to show (default law_from)
-- $last_day   date: last day to show (default law_through)
-- empty       Nobody's average for these days is in hand.
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
