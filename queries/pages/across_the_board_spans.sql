-- What does each country charge on all goods of the other, as spans of what is in force?
--
-- The sum of the duties that fall on all goods; exempt lists are not taken off, and MFN duties and
-- product lists come on top.
--
-- grain importer, valid_from
select
    importer,
    valid_from,
    valid_before,
    rate_pct
from marts.across_the_board
where layer = 'total'
order by importer desc, valid_from asc
