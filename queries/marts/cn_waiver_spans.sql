-- The days on which granted waivers of China's answer to Section 301 held, with the text that says so.
--
-- grain valid_from
select
    valid_from,
    valid_before,
    citation,
    url,
    known,
    note
from policy.stacking
where imposed_by = 'China' and displacer = 'waivers'
