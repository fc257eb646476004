-- The official text of each ten-digit number of the last edition, from its heading down.
select
    hts10,
    left(hts10, 8) as line,
    text_path
from read_csv('data/raw/usitc_hts_numbers/texts.csv.gz', header = true, all_varchar = true)
