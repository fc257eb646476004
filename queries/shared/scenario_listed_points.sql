-- Points of each listed duty on each line under a changed law, in each reading.
--
-- Exclusions and waivers take off what the law says on the day, unless the scenario ends them
-- or brings them back: then as on the nearest day on which they were in force. A US list keeps its own
-- share, number by number as the law nets it; a rate for a whole layer, and List 4B, that of the line.
--
-- part listed
-- grain line, layer, program, tier, rate_pct
with listed as materialized (

    from scenario_listed

),

listed_shares as (

    select
        line,
        sum(applies_to_share) as listed_share,
        any_value(latest_share) as latest_share,
        any_value(share_on_day) as share_on_day
    from listed
    inner join scenario_exclusion_shares using (line)
    where layer = 'section_301'
    group by line

),

waived as (

    select count(*) > 0 as is_waived
    from marts.cn_waiver_spans
    where $importer = 'China' and valid_from <= $day and $day < coalesce(valid_before, 'infinity')

),

relief as (

    select
        max(decided) filter (where program = 'exclusions') as exclusions,
        max(decided) filter (where program = 'waivers') as waivers,
        max(place) filter (where program = 'exclusions') as exclusions_place,
        max(place) filter (where program = 'waivers') as waivers_place
    from scenario_decided

),

local_relief as (

    select
        line,
        max(decided) filter (where program = 'exclusions') as exclusions,
        max(decided) filter (where program = 'waivers') as waivers,
        max(place) filter (where program = 'exclusions') as exclusions_place,
        max(place) filter (where program = 'waivers') as waivers_place
    from scenario_local
    where program in ('exclusions', 'waivers')
    group by line

),

read as (

    select
        listed.*,
        if(
            coalesce(local_relief.exclusions_place, 0) > coalesce(relief.exclusions_place, 0),
            local_relief.exclusions, relief.exclusions
        ) as exclusions_are,
        if(
            coalesce(local_relief.waivers_place, 0) > coalesce(relief.waivers_place, 0),
            local_relief.waivers, relief.waivers
        ) as waivers_are,
        case
            when exclusions_are = 'off' then 1
            when exclusions_are = 'on' and has_kept then coalesce(kept_latest, 1)
            when kept_on_day is not null then kept_on_day
            when listed_share is not null
                then
                    1 - least(
                        coalesce(if(exclusions_are = 'on', latest_share, share_on_day), 0)
                        / listed_share,
                        1
                    )
            when is_excluded and $importer = 'China' then 0
            else 1
        end as kept_share,
        coalesce(waivers_are = 'on', is_waived) and listed.layer = 'retaliation_301' as is_free
    from listed
    cross join waived
    left join listed_shares on listed.line = listed_shares.line and listed.layer = 'section_301'
    cross join relief
    left join local_relief on listed.line = local_relief.line

)

select
    line,
    layer,
    program,
    tier,
    rate_pct,
    applies_to_share,
    rate_pct * applies_to_share as statutory_pct,
    rate_pct * applies_to_share * kept_share as after_exclusions_pct,
    if(is_free, 0, after_exclusions_pct) as with_waivers_pct
from read
