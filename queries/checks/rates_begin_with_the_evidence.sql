-- The rates of each country begin on the first day that the evidence states.
-- what to do  Set law_from in data/policy/evidence.yaml to the first day of the rates, or add the days that are missing.
with firsts as (

    select
        importer,
        min(valid_from) as first_day
    from marts.rates
    group by importer
    union all
    select
        importer,
        min(valid_from) as first_day
    from marts.across_the_board
    group by importer

)

select
    importer,
    first_day,
    law_from
from firsts
cross join policy.evidence
where first_day <> law_from
