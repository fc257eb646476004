-- Codes of the US tariff that ended, the codes that took over their goods, and from which day.
--
-- Official pairs; heirs inferred for the changes of 2022; and within one line the numbers that are new
-- in the edition that dropped a number. An empty day was not read.
--
-- grain code, heir
with known as (

    select
        code,
        heir,
        ended_on,
        how_known,
        heir_text
    from staging.us_retired_codes
    where heir is not null

),

begun as (

    select
        line,
        hts10 as heir,
        valid_from,
        text as heir_text
    from marts.us_numbers

),

split as (

    select
        us_numbers.hts10 as code,
        begun.heir,
        us_numbers.valid_before as ended_on,
        'in its line in the edition that dropped it' as how_known,
        begun.heir_text
    from marts.us_numbers
    inner join begun
        on us_numbers.line = begun.line and us_numbers.valid_before = begun.valid_from

)

select
    code,
    heir,
    min_by(ended_on, how_known <> 'official pair') as ended_on,
    min_by(how_known, how_known <> 'official pair') as how_known,
    max(heir_text) as heir_text
from (
    from known
    union all by name
    from split
) as every_pair
group by code, heir
