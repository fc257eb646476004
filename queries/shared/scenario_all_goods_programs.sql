-- The rate of each duty on all goods under a changed law, before what falls on part of the goods.
--
-- part all goods
-- grain program
select
    scenario_decided.layer,
    scenario_decided.program,
    scenario_decided.tier,
    measure,
    law_day,
    place,
    added_pct,
    rate_pct as law_pct,
    case
        when decided = 'off' then 0
        when decided = 'rate' then decided_pct
        when decided = 'on' or is_in_force then rate_pct
        else 0
    end as general_pct
from scenario_decided
inner join marts.dated_rates
    on
        scenario_decided.program = dated_rates.program and importer = $importer
        and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
where kind = 'all goods' and is_touched
