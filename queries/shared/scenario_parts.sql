-- What a scenario leaves to charge again: kinds of duty, what takes part of them, part of the goods.
--
-- A select whose header has a line `-- part` with another word has no rows for this scenario. A
-- kind of duty is left out where the scenario does not move it or ends all of it.
--
-- grain part
with charged as (

    select
        *,
        is_touched and (
            is_of_goods or added_pct > 0
            or ((is_in_force or decided in ('on', 'rate')) and decided is distinct from 'off')
        ) as is_charged
    from scenario_decided

),

found as (

    select
        bool_or(is_charged and kind = 'listed') as has_listed,
        bool_or(is_charged and kind = 'section_232') as has_section_232,
        bool_or(is_charged and kind = 'all goods') as has_all_goods,
        bool_or(is_restacked) as is_restacked,
        bool_or(is_of_goods) as is_of_goods
    from charged

)

select
    unnest(list_filter([
        if(has_listed, 'listed', null),
        if(has_section_232, 'section_232', null),
        if(has_all_goods, 'all goods', null),
        if(has_all_goods and $importer = 'United States', 'freed', null),
        if((has_all_goods or has_section_232) and $importer = 'United States', 'taken', null),
        if(is_restacked, 'restacked', null),
        if(is_of_goods, 'goods', null)
    ], lambda part: part is not null)) as part
from found
