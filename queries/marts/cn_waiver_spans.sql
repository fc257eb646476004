-- The days on which granted waivers of China's Section 301 retaliation applied, with the source.
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
