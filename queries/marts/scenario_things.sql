-- What a scenario can change, by its name in the address, and the programs that each changes.
--
-- A layer changes all its programs. announced sets a rate that was announced and never took effect
-- or is due; points adds to the rate in force. short_thing is the name without that of its layer.
-- The row of a layer with the tier * stands for goods of the layer that no program lists.
--
-- grain importer, thing, program, tier
with programs as (

    select
        importer,
        layer,
        program,
        tier
    from marts.scenario_programs

),

announced as (

    select
        imposed_by as importer,
        case
            when list = 'scheduled' then 'scheduled'
            when future_rates.rate_pct = 34 then 'announced_34'
        end as thing,
        program,
        coalesce(tier, '') as tier,
        future_rates.rate_pct
    from policy.future_rates
    inner join policy.measures using (measure)

)

select
    importer,
    layer as thing,
    layer as short_thing,
    'layer' as kind,
    layer,
    program,
    tier,
    null::double as rate_pct
from programs
union
select
    importer,
    layer as thing,
    layer as short_thing,
    'layer' as kind,
    layer,
    layer as program,
    '*' as tier,
    null as rate_pct
from programs
union all
select
    importer,
    program as thing,
    replace(program, layer || '_', '') as short_thing,
    'program' as kind,
    layer,
    program,
    tier,
    if(program = 'section_301_list_4b', 15, null) as rate_pct
from programs
where program <> layer
union all
select
    importer,
    thing,
    thing as short_thing,
    'announced' as kind,
    layer,
    program,
    tier,
    rate_pct
from announced
inner join programs using (importer, program, tier)
where thing is not null
union all
select
    importer,
    'truce_24' as thing,
    'truce_24' as short_thing,
    'points' as kind,
    layer,
    program,
    tier,
    24 as rate_pct
from programs
where program in ('across_the_board', 'ieepa_reciprocal')
union all
select
    importer,
    thing,
    thing as short_thing,
    'relief' as kind,
    null as layer,
    thing as program,
    '' as tier,
    null as rate_pct
from (
    select
        unnest(['United States', 'United States', 'China', 'China']) as importer,
        unnest(['exclusions', 'exemptions', 'exclusions', 'waivers']) as thing
) as named
