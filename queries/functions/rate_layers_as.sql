-- What each country charges on each line by measure, after the last day of law carried on or as written.
--
-- As layers_as, with the columns of rate_layers.
--
-- takes of_after
select
    rate_layers.* replace (least(valid_before, moves_on) as valid_before)
from marts.rate_layers
left join (
    select
        importer,
        line,
        law_through + 1 as moves_on
    from marts.lines_ahead
    cross join marts.evidence_dates
    where of_after = 'as_written'
) as moving
    on rate_layers.importer = moving.importer and rate_layers.line = moving.line
union all
from marts.rate_layers_ahead
where of_after = 'as_written'
