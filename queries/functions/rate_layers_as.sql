-- What each country charges on each line by measure, after the last day of law carried on or as written.
--
-- As layers_as, with the columns of rate_layers.
--
-- takes of_after
select
    rate_layers.* replace (
        case when moving.line is null then valid_before else least(valid_before, law_through + 1) end as valid_before
    )
from marts.rate_layers
cross join marts.evidence_dates
left join (
    from marts.lines_ahead
    where of_after = 'as_written'
) as moving
    on rate_layers.importer = moving.importer and rate_layers.line = moving.line
union all
from marts.rate_layers_ahead
where of_after = 'as_written'
