-- What a scenario moves: kinds of duty, the stacking of the United States, part of the goods.
--
-- A select whose header has a line `-- part` with another word has no rows for this scenario.
--
-- grain part
with moved as (

    select distinct
        importer,
        kind
    from scenario_changes
    inner join marts.scenario_moves using (importer, thing)
    where importer = $importer

)

select kind as part
from moved
union all
select distinct 'stacking' as part
from moved
where importer = 'United States' and kind <> 'listed'
union all
select distinct 'goods' as part
from scenario_changes
where importer = $importer and goods is not null
