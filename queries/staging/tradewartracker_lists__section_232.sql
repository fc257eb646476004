-- The Section 232 annexes as another project read them; one row a list and code, misprints kept.
select distinct
    parse_filename(filename, true) as list_name,
    trim(htsus) as code_prefix
from read_csv(
    [
        'data/raw/tradewartracker_lists/alu-tariffs.csv',
        'data/raw/tradewartracker_lists/auto-tariffs.csv',
        'data/raw/tradewartracker_lists/copper-list.csv',
        'data/raw/tradewartracker_lists/metals-annex-IA.csv',
        'data/raw/tradewartracker_lists/metals-annex-IB.csv',
        'data/raw/tradewartracker_lists/metals-annex-II-removed.csv',
        'data/raw/tradewartracker_lists/metals-annex-III-temporary.csv',
        'data/raw/tradewartracker_lists/steel-tariffs.csv'
    ],
    header = true,
    all_varchar = true,
    filename = true
)
