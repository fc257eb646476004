-- Every dated rate names the text that set it.
select
    measure,
    valid_from
from policy.rates
where coalesce(trim(citation), '') = '' or coalesce(trim(because), '') = ''
