-- Scenarios that touch every layer and change none, on the last day of law.
--
-- changes is the JSON of warehouse/scenario.py. A check charges them again: they must be the law.
--
-- grain importer, day
with things as (

    select distinct
        importer,
        thing
    from marts.scenario_things
    where kind = 'layer'

)

select
    importer,
    law_through as day,
    to_json(list({
        'place': 1, 'importer': importer, 'thing': thing, 'action': 'law', 'rate_pct': null, 'goods': null
    } order by thing))::varchar as changes
from things
cross join policy.evidence
group by importer, day
