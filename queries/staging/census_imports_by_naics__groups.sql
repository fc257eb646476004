-- The NAICS groups with their names in everyday words.
select
    naics,
    name as naics_name
from csv_texts('data/raw/census_imports_by_naics/groups.csv')
