-- Every product of a US list is a code of the tariff.
-- what to do  Correct the code in the product list of the measure.
select
    measure,
    code_prefix
from policy.scopes
inner join policy.measures using (measure)
where
    imposed_by = 'United States'
    and code_prefix not in (select code_prefix from marts.us_number_prefixes)
