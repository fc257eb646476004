-- What each step of the story changed: average rates, duties on all goods, trade touched, trade exempt.
--
-- Average rates weighted by 2024 trade, before exclusions, on the day before the step and on its
-- last day. general_*_pct: the duties on all goods, added up. touched_*: 2024 trade in lines whose
-- rate differs between the two days. exempt_*: 2024 trade exempt from at least one added duty on the
-- last day.
--
-- grain step, importer
with general as (

    select
        step,
        importer,
        max(rate_pct) filter (
            where day_before >= valid_from and day_before < coalesce(valid_before, 'infinity')
        ) as general_before_pct,
        max(rate_pct) filter (
            where last_day >= valid_from and last_day < coalesce(valid_before, 'infinity')
        ) as general_after_pct
    from marts.story_days
    cross join marts.across_the_board
    where layer = 'total'
    group by step, importer

),

touched as (

    select
        step,
        line_weights.importer,
        sum(value_usd) filter (where abs(later.statutory_pct - earlier.statutory_pct) > 0.0001) as touched_usd,
        sum(value_usd) as traded_usd
    from marts.story_days
    inner join marts.line_weights
        on
            weights = 'trade_2024' and value_usd > 0
            and last_day >= line_weights.valid_from and last_day < coalesce(line_weights.valid_before, 'infinity')
    left join marts.rates as earlier
        on
            line_weights.importer = earlier.importer and line_weights.line = earlier.line
            and day_before >= earlier.valid_from and day_before < coalesce(earlier.valid_before, 'infinity')
    left join marts.rates as later
        on
            line_weights.importer = later.importer and line_weights.line = later.line
            and last_day >= later.valid_from and last_day < coalesce(later.valid_before, 'infinity')
    group by step, line_weights.importer

),

exempt as (

    select
        step,
        importer,
        sum(exempt_usd) as exempt_usd
    from marts.story_days
    inner join marts.exempt_line_trade
        on last_day >= valid_from and last_day < coalesce(valid_before, 'infinity')
    where measure = 'any'
    group by step, importer

)

select
    place,
    step,
    name,
    first_day,
    day_before,
    last_day,
    importer,
    before_pct,
    after_pct,
    general_before_pct,
    general_after_pct,
    coalesce(touched_usd, 0) as touched_usd,
    100 * coalesce(touched_usd, 0) / traded_usd as touched_pct,
    coalesce(exempt_usd, 0) as exempt_usd,
    100 * coalesce(exempt_usd, 0) / traded_usd as exempt_pct
from marts.story_days
inner join marts.story_averages using (place, step)
inner join general using (step, importer)
inner join touched using (step, importer)
left join exempt using (step, importer)
where layer = 'total'
