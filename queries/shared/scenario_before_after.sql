-- What each line charges in each layer by the law of the day and under the changed law.
--
-- kept, 1 MB a scenario, for the other questions on it
-- parts scenario_parts
-- grain line, layer
with law as materialized (

    from scenario_law

),

changed as (

    select
        line,
        layer,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as pct
    from scenario_recharged

),

moved as (

    select *
    from law
    semi join scenario_touched using (layer)

)

select
    line,
    layer,
    pct as before_pct,
    pct as after_pct
from law
anti join scenario_touched using (layer)
union all
select
    line,
    layer,
    coalesce(moved.pct, 0) as before_pct,
    coalesce(changed.pct, 0) as after_pct
from moved
full join changed using (line, layer)
