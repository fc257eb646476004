-- Which US duty takes the place of which other one, and when.
--
-- grain displacer, displaced, valid_from
select
    displacer,
    displaced,
    applies_to as takes,
    valid_from,
    valid_before,
    citation,
    note
from policy.stacking
where imposed_by = 'United States'
