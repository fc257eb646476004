-- How many lines of the Chinese tariff do we have on a day, and how is each known?
--
-- China counted 8,960 lines in 2025. Where we have no line under a six-digit code, the code stands
-- as one line.
--
-- grain            origin
-- $day             date: the day (default law_through)
-- $after_evidence  one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty            Our record of the Chinese tariff starts on 2018-01-01.
select
    origin,
    count(*) as line_count,
    count(distinct hs6) as code_count,
    any_value(day_status) as day_status
from marts.cn_lines
cross join asked_day
where law_day >= valid_from and law_day < coalesce(valid_before, date '9999-12-31')
group by origin
order by line_count desc
