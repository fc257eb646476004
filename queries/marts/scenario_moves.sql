-- The layers that each thing a scenario can change moves; the others stay as the law has them.
--
-- A thing moves its own layers. A change of Section 232 or of exempt lists also moves the duties on all
-- goods, a change of the MFN duty the totals of Section 232, and exclusions and waivers the lists.
--
-- grain importer, thing, layer
with own as (

    select
        importer,
        thing,
        layer
    from marts.scenario_things
    where layer is not null

),

moves as (

    from own
    union
    select
        importer,
        thing,
        'section_232' as layer
    from own
    where layer = 'mfn'
    union
    select
        importer,
        thing,
        if(importer = 'China', 'retaliation_301', 'section_301') as layer
    from marts.scenario_things
    where program in ('exclusions', 'waivers')
    union
    select
        scenario_things.importer,
        thing,
        scenario_programs.layer
    from marts.scenario_things
    inner join marts.scenario_programs
        on
            scenario_things.importer = scenario_programs.importer and scenario_programs.kind = 'all goods'
            and (scenario_things.layer = 'section_232' or scenario_things.program = 'exemptions')

),

kinds as (

    select distinct
        importer,
        layer,
        kind
    from marts.scenario_programs

)

select
    importer,
    thing,
    layer,
    kind
from moves
inner join kinds using (importer, layer)
