-- Whether every number of the US lines of a product owes what its line owes on the day, before exclusions.
--
-- grain one row
with distinguished as (

    select us_numbers_distinguished.line
    from marts.us_numbers_distinguished
    cross join asked_day
    inner join marts.product_tariff_lines
        on
            product = $product and importer = 'United States'
            and us_numbers_distinguished.line = product_tariff_lines.line
    where
        distinguished_by <> 'exclusion'
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')

)

select count(*) = 0 as holds
from distinguished
