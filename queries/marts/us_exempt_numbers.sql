-- The statistical numbers that the exempt lists of the US duties on all goods exempt by law.
--
-- exempt_share is the exempt part of the number. Conditions of use are not included.
--
-- grain measure, hts10, code_prefix, exempt_share, valid_from
select
    measure,
    hts10,
    line,
    code_prefix,
    coalesce(scopes.share, 1) as exempt_share,
    scopes.valid_from,
    scopes.valid_before
from policy.scopes
inner join policy.measures using (measure)
inner join marts.us_number_prefixes using (code_prefix)
where imposed_by = 'United States' and applies_to = 'all goods' and effect = 'exclude'
