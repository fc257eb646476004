-- Which line US exports to China of a six-digit code mean, as of which year and by which source.
--
-- For the thirty codes with several lines that hold most US exports of 2024. China's trade by
-- eight digits is not known after 2017, so no line has a share; no row, no usual line known.
--
-- grain hs6
select
    hs6,
    line,
    year,
    because,
    citation,
    url,
    known
from staging.china_line_history__usual_lines
where line is not null
