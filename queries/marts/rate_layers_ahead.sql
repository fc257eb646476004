-- What each country charges after the last day of law as the texts say, on lines that something due
-- then moves.
--
-- As rate_layers, from the day after the last day of law on. Nothing here is in force: what became
-- of a date due was not read. A line that is not here is charged as on the last day of law.
--
-- grain importer, line, measure, tier, rate_pct, valid_from
with ahead as (

    select charged_layers.* replace (greatest(valid_from, law_through + 1) as valid_from)
    from policy.evidence
    cross join marts.charged_layers(date '2018-01-01') as charged_layers
    where coalesce(valid_before, 'infinity') > law_through + 1

),

moving as (

    select distinct
        importer,
        line
    from ahead
    cross join policy.evidence
    where valid_before is not null or valid_from > law_through + 1

)

select
    importer,
    line,
    layer,
    program,
    valid_from,
    valid_before,
    rate_pct,
    applies_to_share,
    measure,
    tier,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    certainty
from ahead
semi join moving using (importer, line)
