-- What became of a date that was due agrees with what its record says.
--
-- A rate that is in force is no longer scheduled; an end that was put off, or did not come, is
-- not where it was; a date without an outcome is one that a record has.
-- what to do  Change the record (move the rate to `rates`, write the new day), or the entry in data/policy/dates_due.yaml.
with due as (

    select
        dates_due.*,
        dates_recorded.record is not null as is_recorded,
        future_rates.measure is not null as is_scheduled
    from policy.dates_due
    left join marts.dates_recorded using (record, change, day)
    left join (
        select distinct measure, valid_from from policy.future_rates
        where list = 'scheduled'
    ) as future_rates
        on dates_due.record = future_rates.measure and dates_due.day = future_rates.valid_from

)

select
    record,
    change,
    day,
    became
from due
where
    (became is null and not is_recorded)
    or (change = 'starts' and became = 'in force' and is_scheduled)
    or (change = 'ends' and became in ('in force', 'put off') and is_recorded)
