-- No line is left out more than whole by one measure on one day.
-- what to do  Find the two exempt entries of the line that overlap, and end or narrow one.
select
    importer,
    measure,
    line,
    valid_from,
    at_most
from (
    select
        starting.importer,
        starting.measure,
        starting.line,
        starting.valid_from,
        sum(running.exempt_share) as at_most
    from (
        select distinct
            importer,
            measure,
            line,
            valid_from
        from marts.exempt_lines
    ) as starting
    inner join marts.exempt_lines as running
        on
            starting.importer = running.importer and starting.measure = running.measure
            and starting.line = running.line
            and starting.valid_from >= running.valid_from
            and starting.valid_from < coalesce(running.valid_before, 'infinity')
    group by starting.importer, starting.measure, starting.line, starting.valid_from
) as added
where at_most > 1.000001
