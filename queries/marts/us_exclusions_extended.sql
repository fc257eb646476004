-- Exclusion items from Section 301 that went on beyond their first end, by whatever act.
--
-- An item was extended where its own note gives some of its numbers a later end than the first end of
-- the note, or where a later item has the same words on the same number and begins by the day it ended.
-- Words are compared without case, spaces and signs, and without the reference to the statistical number.
--
-- grain note, item
with worded as (

    select
        note,
        item,
        hts10,
        regexp_replace(lower(text), '\(described in[^)]*\)|[^a-z0-9]', '', 'g') as words,
        valid_from,
        valid_before,
        min(valid_before) over (partition by note) as note_before
    from marts.us_exclusion_items

)

select distinct
    worded.note,
    worded.item
from worded
left join worded as later
    on
        worded.hts10 = later.hts10 and worded.words = later.words
        and worded.valid_before >= later.valid_from and worded.valid_before < later.valid_before
where worded.valid_before > worded.note_before or later.note is not null
