-- What was scheduled by law, on the day of our last check, to happen later?
--
-- Scheduled is not in force. We do not know what became of it.
--
-- grain      importer, day
-- $last_day  date: last day to show
select
    if(side = 'US', 'United States', side) as importer,
    valid_from as day,
    string_agg(title, '; ' order by event_id) as because,
    string_agg(distinct legal_citation, '; ' order by legal_citation) as citation
from marts.event_spans
where state = 'scheduled' and valid_from <= $last_day
group by side, valid_from
order by day, importer
