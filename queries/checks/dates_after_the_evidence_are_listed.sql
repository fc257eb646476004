-- What a record says starts or ends after the last day of evidence is on the list of dates that are due.
--
-- A scheduled rate stays on the list whatever its day, because it is in force on none.
-- what to do  Add the record with its change and day to data/policy/dates_due.yaml.
select
    record,
    change,
    day
from marts.dates_recorded
cross join policy.evidence
where
    (
        day > law_through or record in (
            select measure from policy.future_rates
            where list = 'scheduled' and valid_from = day
        )
    )
    and (record, change, day) not in (select (due.record, due.change, due.day) from policy.dates_due as due)
