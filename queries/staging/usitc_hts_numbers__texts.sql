-- The official text of each ten-digit number, from its heading down: those of the edition that was read
-- whole, and those that a refresh found in a later one.
with every_text as (

    select
        hts10,
        text_path
    from csv_texts('data/raw/usitc_hts_numbers/texts.csv.gz')
    union all
    select
        hts10,
        text_path
    from read_csv(
        'data/raw/usitc_hts_numbers/texts_added.csv',
        header = true,
        columns = { 'hts10': 'varchar', 'edition': 'varchar', 'text_path': 'varchar' }
    )

)

select
    hts10,
    left(hts10, 8) as line,
    text_path
from every_text
