-- What is scheduled on a line after the last day of evidence?
--
-- What became of it is not known here. A condition picks out goods that no code tells.
--
-- grain      day, what
-- $importer  one of United States, China: the country that charges
-- $line      text in marts.tariff_lines.line: eight digits
-- empty      Nothing is scheduled on this line in the texts in hand.
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
