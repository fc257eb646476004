-- What can a scenario change, and how does the address write it?
--
-- Kinds: a layer, a program of a layer, relief (exclusions, exemptions, waivers), announced (a
-- rate that was announced and never took effect, or is scheduled), points (added to the rate in
-- force). Relief, announced and points take on or off; layers and programs also take a rate.
-- rate_pct is what `on` sets or adds where the law never had it. last_day is empty while in force.
--
-- grain importer, thing
with days as (

    select
        importer,
        program,
        tier,
        first_day,
        day_after
    from marts.scenario_programs

),

titles as (

    select distinct
        importer,
        program,
        title
    from marts.dated_rates
    where program = measure

)

select
    importer,
    if(importer = 'China', 'cn.', 'us.') || thing as written,
    thing,
    any_value(short_thing) as short_thing,
    kind,
    case when count(distinct layer) = 1 then min(layer) end as layer,
    case
        when kind = 'program' or count(distinct program) = 1 then any_value(title)
    end as title,
    max(rate_pct) as rate_pct,
    min(first_day) as first_day,
    if(max(day_after) < 'infinity', max(day_after) - 1, null) as last_day
from marts.scenario_things
left join days using (importer, program, tier)
left join titles using (importer, program)
group by importer, thing, kind
order by importer desc, kind = 'layer' desc, kind asc, thing asc
