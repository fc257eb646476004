-- What does a country charge on each six-digit code of the other's goods on a day?
--
-- The simple average of the lines under the six digits, with the lowest and highest line
-- (statutory). An MFN duty that is not a percentage counts as zero.
--
-- grain            hs6
-- $importer        one of United States, China: the country that charges the duty
-- $day             date: the day of entry
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            There are no rates before 2018.
select
    hs6,
    avg(statutory_pct) as statutory_pct,
    avg(after_exclusions_pct) as after_exclusions_pct,
    avg(with_waivers_pct) as with_waivers_pct,
    min(statutory_pct) as lowest_pct,
    max(statutory_pct) as highest_pct,
    count(*) as lines,
    any_value(day_status) as day_status
from marts.rates_as($after_evidence) as rates
cross join asked_day
inner join marts.tariff_lines using (importer, line)
where
    importer = $importer
    and rates.valid_from <= law_day and law_day < coalesce(rates.valid_before, 'infinity')
group by hs6
order by hs6
