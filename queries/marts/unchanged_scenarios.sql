-- Scenarios that touch every layer and change none, on the last day of the evidence and of the year before it.
--
-- changes is the JSON of warehouse/scenario.py. A check charges them again: they must be the law.
--
-- grain importer, day
with days as (

    select unnest([law_through, date_trunc('year', law_through)::date - 1]) as day
    from policy.evidence

),

things as (

    select distinct
        importer,
        thing
    from marts.scenario_things
    where kind = 'layer'

)

select
    importer,
    day,
    to_json(list({
        'place': 1, 'importer': importer, 'thing': thing, 'action': 'law', 'rate_pct': null, 'goods': null
    } order by thing))::varchar as changes
from things
cross join days
group by importer, day
