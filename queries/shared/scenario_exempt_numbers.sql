-- The statistical numbers on the exempt list of each US duty on all goods, on the day or on the
-- nearest day on which the duty was in force.
--
-- kept, 0.5 MB a day, for all scenarios on it
-- grain measure, hts10
select
    us_exempt_numbers.measure,
    hts10,
    us_exempt_numbers.line,
    share_of_line,
    exempt_share
from scenario_programs_on as programs
inner join marts.dated_rates
    on
        programs.program = dated_rates.program and importer = $importer
        and law_day >= dated_rates.valid_from and law_day < coalesce(dated_rates.valid_before, 'infinity')
inner join marts.us_exempt_numbers
    on
        dated_rates.measure = us_exempt_numbers.measure
        and law_day >= us_exempt_numbers.valid_from
        and law_day < coalesce(us_exempt_numbers.valid_before, 'infinity')
inner join marts.us_statistical_numbers using (line, hts10)
where kind = 'all goods' and $importer = 'United States'
