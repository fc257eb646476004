-- How many lines of the Chinese tariff do we have on a day, and how is each known?
--
-- China counted 8,960 lines in 2025. Where we have no line under a six-digit code, the code stands
-- as one line.
--
-- grain  origin
-- $day   date: the day (default law_through)
-- empty  Our record of the Chinese tariff starts on 2018-01-01.
select
    origin,
    count(*) as line_count,
    count(distinct hs6) as code_count
from marts.cn_lines
where $day >= valid_from and $day < coalesce(valid_before, date '9999-12-31')
group by origin
order by line_count desc
