-- What a scenario leaves to charge again: kinds of duty, what takes part of them, part of the goods.
--
-- A select whose header has a line `-- part` with another word has no rows for this scenario. A
-- kind of duty is left out where the scenario does not move it or ends all of it.
--
-- grain part
with charged as (

    select distinct kind
    from scenario_decided
    where
        is_touched
        and (
            is_of_goods or added_pct > 0
            or ((is_in_force or decided in ('on', 'rate')) and decided is distinct from 'off')
        )

)

select kind as part
from charged
union all
select 'freed' as part
from charged
where kind = 'all goods' and $importer = 'United States'
union all
select distinct 'taken' as part
from charged
where kind <> 'listed' and $importer = 'United States'
union all
select distinct 'restacked' as part
from scenario_decided
where is_restacked
union all
select distinct 'goods' as part
from scenario_decided
where is_of_goods
