-- Exclusions and waivers as collected, whole and part lines, published and reported; a
-- code may be a prefix (its letters x are dropped) or missing.
select
    program as program_name,
    try_cast(effective as date) as valid_from,
    replace(hs8, 'x', '') as code_prefix,
    scope,
    product as because,
    source as citation
from csv_texts('data/raw/china_exclusions/exclusions.csv')
