-- Every exclusion from the Section 301 duties on goods of China since 2018, in its official words.
--
-- One row an item and ten-digit number. extent: the whole number, or the part of it that the text
-- describes. valid_before is the end that the text gives, and may lie after the last day of evidence.
--
-- grain note, item, code, text, valid_from
with rounds as (

    select
        note,
        min(round) as round
    from staging.usitc_section_301_exclusions__windows
    group by note

)

select
    left(code, 8) as line,
    hts10,
    code,
    heading,
    note,
    item,
    extent,
    text,
    valid_from,
    valid_before,
    lifts,
    round,
    format('US note {} item {}; HTS {}', note, item, heading) as citation
from staging.usitc_section_301_exclusions__items
inner join rounds using (note)
