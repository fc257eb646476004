-- Whether every number of a US line owes what the line owes on the day.
--
-- grain one row
with distinguished as (

    select us_numbers_distinguished.line
    from marts.us_numbers_distinguished
    cross join asked_day
    where
        us_numbers_distinguished.line = $line
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')

)

select count(*) = 0 as holds
from distinguished
