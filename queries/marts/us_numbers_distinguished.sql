-- When the law may charge the ten-digit numbers of a US line differently, by number.
--
-- distinguished_by: a list of ten digits (list), the metal in the goods of each number (metal), or
-- exclusions, which change no rate before exclusions (exclusion). Where no row holds, each number
-- of a line owes what its line owes.
--
-- grain line, distinguished_by, valid_from
with by_number as (

    select
        left(code_prefix, 8) as line,
        'list' as distinguished_by,
        valid_from,
        valid_before
    from marts.us_scopes
    where length(code_prefix) = 10
    union all
    select
        line,
        'metal' as distinguished_by,
        valid_from,
        valid_before
    from marts.us_scopes
    inner join marts.us_number_prefixes using (code_prefix)
    inner join marts.us_metal_content using (hts10, metal)
    union all
    select
        line,
        'exclusion' as distinguished_by,
        valid_from,
        valid_before
    from marts.us_exclusion_numbers

)

select
    line,
    distinguished_by,
    valid_from,
    nullif(max(coalesce(valid_before, 'infinity')), 'infinity') as valid_before
from by_number
group by line, distinguished_by, valid_from
