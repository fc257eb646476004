-- Which US duty replaces which other on the same goods, and on what part, by day.
--
-- A displacer is a program or the layer section_232, a displaced duty a program or a measure.
--
-- grain displacer, displaced, valid_from
select
    displacer,
    displaced,
    applies_to,
    valid_from,
    valid_before
from policy.stacking
where imposed_by = 'United States'
