-- Until when was each set of China's published exclusions extended, and how is that known?
--
-- The annexes of the extensions were not found: which items an extension kept is not known. In
-- rates after exclusions the whole lines that we found go on after the last extension read.
--
-- grain  exclusion_set, valid_from
select
    exclusion_set,
    extension,
    valid_from,
    valid_before,
    items,
    citation,
    known,
    note
from marts.cn_exclusion_extensions
order by exclusion_set, valid_from
