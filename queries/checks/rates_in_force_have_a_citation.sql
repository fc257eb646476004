-- Every dated rate names the text that set it.
-- what to do  Give the rate its citation and reason in the file of the measure.
select
    measure,
    valid_from
from policy.rates
where coalesce(trim(citation), '') = '' or coalesce(trim(because), '') = ''
