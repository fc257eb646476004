-- The lines of Section 301 List 4B, which never took effect, as they are in the 2025 tariff.
--
-- The list of the USITC table of 2020-01-01. A line that is in no list of that table and whose six
-- digits were renumbered in 2022 is on it where its older six digits were, in full.
--
-- grain line
with listed as (

    select
        code_prefix,
        left(code_prefix, 6) as hs6,
        heading = '9903.88.16' as is_4b
    from staging.tradewartracker_lists__section_301

),

by_code as (

    select
        line,
        sum(share_of_line) filter (where is_4b) as share
    from listed
    inner join marts.us_number_prefixes using (code_prefix)
    group by line

),

by_older_digits as (

    select
        us_lines.line,
        1.0 as share
    from marts.us_lines
    anti join by_code on us_lines.line = by_code.line
    inner join marts.hs_correspondence on us_lines.hs6 = hs2022 and nomenclature = 'HS2017'
    inner join listed on hs_correspondence.hs6 = listed.hs6
    where hs_correspondence.hs6 <> hs2022
    group by us_lines.line
    having bool_and(is_4b)

)

select
    line,
    least(round(share, 6), 1) as applies_to_share,
    'list of 2020' as certainty
from by_code
where share > 0
union all
select
    line,
    share as applies_to_share,
    'list of 2020, renumbered since' as certainty
from by_older_digits
