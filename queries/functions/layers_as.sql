-- The layers and total of each line, after the last day of law carried on or as written.
--
-- carried_on: layers_and_total, whose last spans have no end. as_written: lines that something due
-- moves are cut after the last day of law and go on with layers_ahead.
--
-- takes of_after
select
    layers_and_total.* replace (least(valid_before, moves_on) as valid_before)
from marts.layers_and_total
left join (
    select
        importer,
        line,
        law_through + 1 as moves_on
    from marts.lines_ahead
    cross join marts.evidence_dates
    where of_after = 'as_written'
) as moving
    on layers_and_total.importer = moving.importer and layers_and_total.line = moving.line
union all
from marts.layers_ahead
where of_after = 'as_written'
