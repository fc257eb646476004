-- The old line of a line new in 2022, where its six digits do not settle it.
select
    line,
    predecessor,
    certainty,
    because
from csv_texts('data/raw/china_line_history/predecessors.csv')
