-- The programs of both countries that a scenario can change, and the days on which each was in
-- force.
--
-- A program that is not in force on a day returns as it stood on the nearest day on which it was,
-- one that is due as it will stand on its first day.
-- Section 301 List 4B never was in force: its days are empty.
--
-- grain importer, program, tier
with due as (

    select
        'United States' as importer,
        'section_232' as layer,
        program,
        tier,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.us_section_232_coverage
    where goods_share > 0
    qualify min(valid_from) over (partition by program) > (select law_through from marts.evidence_dates)

),

charged as (

    select
        importer,
        layer,
        program,
        coalesce(tier, '') as tier,
        valid_from,
        coalesce(valid_before, 'infinity') as valid_before
    from marts.rate_layers
    union all
    from due

),

days as (

    select
        importer,
        program,
        min(valid_from) as first_day,
        max(valid_before) as day_after
    from charged
    group by importer, program

),

tiers as (

    select
        importer,
        layer,
        program,
        tier
    from charged
    union
    select
        'United States' as importer,
        'section_232' as layer,
        program,
        tier
    from marts.us_section_232_coverage
    where goods_share > 0

),

general as (

    select
        imposed_by as importer,
        program
    from policy.measures
    where applies_to = 'all goods'

)

select
    tiers.importer,
    tiers.layer,
    tiers.program,
    tiers.tier,
    case
        when tiers.layer = 'section_232' then 'section_232'
        when (tiers.importer, tiers.program) in (from general) then 'all goods'
        else 'listed'
    end as kind,
    first_day,
    day_after
from tiers
inner join days using (importer, program)
union all
select
    'United States' as importer,
    'section_301' as layer,
    'section_301_list_4b' as program,
    '' as tier,
    'listed' as kind,
    null as first_day,
    null as day_after
