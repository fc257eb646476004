-- How much of each line was excluded from the Section 301 duty, for averages.
--
-- An exclusion names goods inside a ten-digit number; the share of the number that
-- claimed it is an estimate, carried to the line by 2024 trade. Only the exclusions of
-- headings 9903.88.69 and 9903.88.70 have their lines in hand: no row before 2024 is a
-- gap, not a finding. On one line of a shipment the exclusion applies whole or not at all.
--
-- grain line, valid_from
with excluded as (

    select
        budget_lab_section_301_exclusions__shares_checked.line,
        budget_lab_section_301_exclusions__shares_checked.heading,
        usitc_section_301_exclusions.note,
        usitc_section_301_exclusions.valid_from,
        usitc_section_301_exclusions.valid_before,
        budget_lab_section_301_exclusions__shares_checked.is_mended,
        us_statistical_numbers.hts10,
        us_statistical_numbers.share_certainty,
        us_statistical_numbers.share_of_line,
        budget_lab_section_301_exclusions__shares_checked.share_used
    from staging.budget_lab_section_301_exclusions__shares_checked
    inner join staging.usitc_section_301_exclusions
        on budget_lab_section_301_exclusions__shares_checked.heading = usitc_section_301_exclusions.heading
    inner join marts.us_statistical_numbers
        on budget_lab_section_301_exclusions__shares_checked.hts10 = us_statistical_numbers.hts10
    where budget_lab_section_301_exclusions__shares_checked.share_used > 0

),

days as (

    select
        line,
        valid_from as day
    from excluded
    union
    select
        line,
        valid_before
    from excluded

),

spans as (

    select
        line,
        day as valid_from,
        lead(day) over (partition by line order by day) as valid_before
    from days

)

select
    spans.line,
    spans.valid_from,
    spans.valid_before,
    round(least(sum(excluded.share_of_line * excluded.share_used), 1), 6) as excluded_share,
    'US note ' || string_agg(
        distinct excluded.note || '; HTS ' || excluded.heading, ', '
        order by excluded.note || '; HTS ' || excluded.heading
    ) as citation,
    concat_ws(
        ', ',
        'claimed share',
        case when bool_or(excluded.is_mended) then 'mended with 2024 collections' end,
        min(excluded.share_certainty)
    ) as certainty
from spans
inner join excluded
    on
        spans.line = excluded.line
        and spans.valid_from >= excluded.valid_from
        and spans.valid_from < excluded.valid_before
group by spans.line, spans.valid_from, spans.valid_before
