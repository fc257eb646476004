-- The matrix of 28 March 2025, lines that carry something only; two lines have no total.
select
    hs8 as line,
    "desc" as line_name,
    ita_total_28mar2025::double as additional_pct,
    base_feb2020_gross::double as lists_2020_pct,
    auto_suspended is not null as is_suspended
from csv_texts('data/raw/us_commerce_china_tariffs/lines.csv.gz')
