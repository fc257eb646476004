-- Which acts have started or ended by their own text between our last check and a day?
--
-- We have not read what became of them. kind: a rate (present_pct when we last checked, written_pct by
-- the text), exclusions (items that end), or another act.
--
-- grain   record, change, day, written_pct, present_pct
-- $today  date: the day of the reader (default law_through)
-- empty   Nothing in our record has started or ended by its text since our last check.
select
    importer,
    day,
    change,
    kind,
    what,
    present_pct,
    written_pct,
    items,
    note,
    citation,
    record
from marts.written_days
where day <= $today
order by
    day, kind = 'act', importer, record, change, written_pct, present_pct
