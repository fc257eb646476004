-- What did the law say, on the last day of evidence, is due after it?
--
-- Scheduled is not in force; what became of it is not known here.
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
