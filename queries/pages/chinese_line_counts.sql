-- How many lines does the Chinese tariff hold here on a day, and how is each known?
--
-- China counted 8,960 items in 2025. Lines that are new in 2022 and carry no duty of a list are
-- in no file in hand; six digits without any line stand as one line.
--
-- grain  origin
-- $day   date: the day (default law_through)
-- empty  The Chinese tariff begins here on 2018-01-01.
select
    origin,
    count(*) as line_count,
    count(distinct hs6) as code_count
from marts.cn_lines
where $day >= valid_from and $day < coalesce(valid_before, date '9999-12-31')
group by origin
order by line_count desc
