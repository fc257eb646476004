-- The layers that a scenario can move; the others stay as the law has them and are not charged again.
--
-- A change of Section 232 or of exempt lists moves the duties on all goods, a change of the MFN duty
-- the totals of Section 232.
--
-- grain layer
with direct as (

    select distinct
        layer,
        program
    from scenario_switches

)

select layer
from direct
where layer is not null
union
select 'section_232' as layer
from direct
where layer = 'mfn'
union
select unnest(['section_301', 'retaliation_301']) as layer
from direct
where program in ('exclusions', 'waivers')
union
select scenario_programs.layer
from direct
inner join marts.scenario_programs on importer = $importer and kind = 'all goods'
where direct.layer = 'section_232' or direct.program = 'exemptions'
