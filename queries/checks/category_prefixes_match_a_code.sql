-- Each prefix of the everyday categories is the beginning of at least one code.
-- what to do  Correct or remove the prefix in data/categories/everyday_categories.csv.
select
    everyday_categories.category,
    everyday_categories.code_prefix
from staging.everyday_categories
where not exists (
    from staging.un_hs2022_descriptions
    where starts_with(un_hs2022_descriptions.code, everyday_categories.code_prefix)
)
