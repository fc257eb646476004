-- What has each country charged on all goods of the other, from day to day?
--
-- The sum of the duties on all goods. Exemptions are not deducted. MFN duties and product-specific
-- tariffs come on top.
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
