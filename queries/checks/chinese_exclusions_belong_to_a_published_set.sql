-- Every published exclusion we found is counted in one published set, and no set holds more than was published.
-- what to do  Add the set to data/raw/china_exclusions/published_sets.csv or correct the citation of the exclusion.
select
    exclusion_set,
    items_in_hand,
    published_items
from marts.cn_exclusion_sets
where items_in_hand > published_items
union all
select
    measure as exclusion_set,
    count(*) as items_in_hand,
    (select sum(items_in_hand) from marts.cn_exclusion_sets) as published_items
from policy.scopes
where measure = 'retaliation_301_exclusions'
group by measure
having count(*) <> (select sum(items_in_hand) from marts.cn_exclusion_sets)
