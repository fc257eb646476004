-- Which line of the Chinese tariff US exports of a six-digit code mean; empty where not known.
select
    hs6,
    line,
    year::integer as year,
    because,
    citation,
    url,
    known
from csv_texts('data/raw/china_line_history/usual_lines.csv')
