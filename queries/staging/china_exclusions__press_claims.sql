-- What the press says of the unpublished list of April 2025; never confirmed.
select
    claim,
    value::double as value,
    unit,
    citation,
    url,
    known
from csv_texts('data/raw/china_exclusions/press_claims.csv')
