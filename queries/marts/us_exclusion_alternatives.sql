-- How each alternative on the Section 301 exclusions would change the rate of a line.
--
-- Compared with rates after exclusions: nobody claims an exclusion, or every good under a
-- statistical number with an exclusion is excluded. Rows add up.
--
-- grain line, alternative, valid_from, valid_before
with lifted as (

    select
        line,
        valid_from,
        valid_before,
        statutory_pct,
        statutory_pct - after_exclusions_pct as lifted_pct
    from marts.line_layers
    where importer = 'United States' and layer = 'section_301'

),

listed as (

    select
        us_exclusion_numbers.line,
        us_exclusion_numbers.hts10,
        share_of_line,
        valid_from,
        valid_before
    from marts.us_exclusion_numbers
    inner join marts.us_statistical_numbers
        on us_exclusion_numbers.hts10 = us_statistical_numbers.hts10

),

parts as (

    select
        line,
        unnest(['no exclusion claimed', 'named numbers excluded whole']) as alternative,
        valid_from,
        valid_before,
        lifted_pct as added_pct
    from lifted
    where lifted_pct > 0
    union all
    select
        lifted.line,
        'named numbers excluded whole' as alternative,
        greatest(lifted.valid_from, listed.valid_from) as valid_from,
        least(lifted.valid_before, listed.valid_before) as valid_before,
        round(-statutory_pct * share_of_line, 6) as added_pct
    from lifted
    inner join listed
        on
            lifted.line = listed.line and lifted.valid_from < listed.valid_before
            and listed.valid_from < coalesce(lifted.valid_before, 'infinity')

)

select
    line,
    alternative,
    valid_from,
    valid_before,
    round(sum(added_pct), 6) as added_pct
from parts
group by all
