-- How much of each line was excluded from the Section 301 duty, for averages.
--
-- Numbers excluded in full by law, and described parts by the share that claimed them where that
-- was measured, carried to the line by 2024 trade. Parts without a measured share are only in
-- named_share, an upper limit. For one shipment an exclusion applies in full or not at all.
--
-- grain line, valid_from
with excluded as (

    select
        us_exclusion_numbers.*,
        share_of_line,
        share_certainty
    from marts.us_exclusion_numbers
    inner join marts.us_statistical_numbers
        on us_exclusion_numbers.hts10 = us_statistical_numbers.hts10

),

spans as (

    select
        line,
        unnest(marts.cut_spans(list(valid_from) || list(valid_before)), recursive := true) as span
    from excluded
    group by line

),

by_number as (

    select
        spans.line,
        spans.valid_from,
        spans.valid_before,
        hts10,
        any_value(share_of_line) as share_of_line,
        any_value(share_certainty) as share_certainty,
        max(excluded_share) as excluded_share,
        bool_or(is_whole) as is_whole,
        bool_or(is_mended) as is_mended,
        string_agg(distinct headings, ', ' order by headings) as headings
    from spans
    inner join excluded
        on
            spans.line = excluded.line
            and spans.valid_from >= excluded.valid_from and spans.valid_from < excluded.valid_before
    group by spans.line, spans.valid_from, spans.valid_before, hts10

)

select
    line,
    valid_from,
    valid_before,
    round(least(sum(share_of_line * coalesce(excluded_share, 0)), 1), 6) as excluded_share,
    round(least(sum(share_of_line), 1), 6) as named_share,
    'HTS ' || array_to_string(
        list_sort(list_distinct(flatten(list(string_split(headings, ', '))))), ', '
    ) as citation,
    concat_ws(
        ', ',
        case when bool_or(is_whole) then 'whole numbers' end,
        case when bool_or(excluded_share > 0 and not is_whole) then 'claimed share' end,
        case when bool_or(excluded_share is null) then 'described goods without a measured share' end,
        case when bool_or(is_mended) then 'mended with 2024 collections' end,
        min(share_certainty)
    ) as certainty
from by_number
group by line, valid_from, valid_before
