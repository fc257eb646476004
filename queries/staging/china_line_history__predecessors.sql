-- The old line of a line new in 2022, where its six digits do not settle it.
select
    line,
    predecessor,
    certainty,
    because
from read_csv('data/raw/china_line_history/predecessors.csv', header = true, all_varchar = true)
