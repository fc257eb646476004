-- The rates of each line, after the last day of law carried on or as written.
--
-- As layers_as, with the columns of rates.
--
-- takes of_after
select
    rates.* replace (least(valid_before, moves_on) as valid_before)
from marts.rates
left join (
    select
        importer,
        line,
        law_through + 1 as moves_on
    from marts.lines_ahead
    cross join marts.evidence_dates
    where of_after = 'as_written'
) as moving
    on rates.importer = moving.importer and rates.line = moving.line
union all
select
    importer,
    line,
    valid_from,
    nullif(valid_before, 'infinity') as valid_before,
    max(statutory_pct) filter (where layer = 'mfn') as mfn_pct,
    max(statutory_pct) filter (where layer = 'total') as statutory_pct,
    max(after_exclusions_pct) filter (where layer = 'total') as after_exclusions_pct,
    max(with_waivers_pct) filter (where layer = 'total') as with_waivers_pct,
    mfn_pct is null as is_mfn_missing
from marts.layers_ahead
where of_after = 'as_written'
group by importer, line, valid_from, valid_before
