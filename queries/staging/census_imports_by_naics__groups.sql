-- The NAICS groups with their names in everyday words.
select
    naics,
    name as naics_name
from read_csv('data/raw/census_imports_by_naics/groups.csv', header = true, all_varchar = true)
