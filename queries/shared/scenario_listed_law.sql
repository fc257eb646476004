-- Each listed duty of a country on each line, as the law of the day has it or as it last stood.
--
-- No change of a scenario moves these rows. kept_on_day and kept_latest are what the exclusions of
-- a US list leave of it, on the day and when there last were some; has_kept, whether its share was worked
-- out number by number.
--
-- kept, 1 MB a country and day, for all scenarios on them
-- grain line, program, tier, rate_pct
with kept_shares as (

    select
        line,
        program,
        tier,
        max(kept_share) filter (where $day < coalesce(valid_before, 'infinity')) as kept_on_day,
        max_by(kept_share, valid_from) filter (where kept_share < 1) as kept_latest,
        true as has_kept
    from marts.us_listed_layers
    where $importer = 'United States' and valid_from <= $day
    group by line, program, tier

),

by_law as (

    select
        rate_layers.line,
        rate_layers.layer,
        rate_layers.program,
        programs.tier,
        rate_layers.rate_pct,
        rate_layers.applies_to_share,
        is_in_force,
        rate_layers.after_exclusions_pct < rate_layers.statutory_pct as is_excluded
    from marts.rate_layers
    inner join scenario_programs_on as programs
        on
            rate_layers.program = programs.program and coalesce(rate_layers.tier, '') = programs.tier
            and rate_layers.valid_from <= law_day and law_day < coalesce(rate_layers.valid_before, 'infinity')
    where importer = $importer and kind = 'listed'
    union all
    select
        line,
        'section_301' as layer,
        'section_301_list_4b' as program,
        '' as tier,
        15 as rate_pct,
        applies_to_share,
        false as is_in_force,
        false as is_excluded
    from marts.us_list_4b
    where $importer = 'United States'

)

select
    by_law.*,
    kept_on_day,
    kept_latest,
    coalesce(has_kept, false) as has_kept
from by_law
left join kept_shares
    on by_law.line = kept_shares.line and by_law.program = kept_shares.program and by_law.tier = kept_shares.tier
