-- The programs of a country with the day whose law is read for each: the day asked for, or the
-- nearest day on which the program was in force.
--
-- grain program, tier
select
    layer,
    program,
    tier,
    kind,
    coalesce(first_day <= $day and $day < day_after, false) as is_in_force,
    case
        when $day < first_day then first_day
        when $day >= day_after then day_after - 1
        else $day
    end as law_day
from marts.scenario_programs
where importer = $importer
