-- What is scheduled for a tariff line after the day of our last check?
--
-- We do not know what became of it. A condition limits the change to goods that no tariff code
-- isolates.
--
-- grain      day, what
-- $importer  one of United States, China: the country that charges the duty
-- $line      text in marts.tariff_lines.line: eight digits
-- empty      We know of nothing scheduled for this line.
select
    valid_from as day,
    what,
    present_pct,
    scheduled_pct,
    condition,
    note,
    citation,
    url
from marts.line_changes_ahead
where importer = $importer and line = $line
order by day, what
