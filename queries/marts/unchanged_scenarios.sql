-- Scenarios that touch every layer and change none, on the last day of each year and of the evidence.
--
-- changes is the JSON of warehouse/scenario.py. A check charges them again: they must be the law.
--
-- grain importer, day
with days as (

    select unnest(range(law_from + interval 1 year - interval 1 day, law_through, interval 1 year))::date as day
    from policy.evidence
    union
    select law_through as day
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
