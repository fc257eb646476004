-- Running averages of all goods with what is due charged as written; empty unless asked for.
--
-- only where $after_evidence = 'as_written'
-- grain importer, weights, reading, day
select
    'statutory' as reading,
    importer,
    weights,
    day,
    rate_pct
from marts.running_averages('total', 'both', 'all', 'any', 'statutory', 'as_written')
where $after_evidence = 'as_written'
union all
select
    'after_exclusions' as reading,
    importer,
    weights,
    day,
    rate_pct
from marts.running_averages('total', 'both', 'all', 'any', 'after_exclusions', 'as_written')
where $after_evidence = 'as_written'
union all
select
    'with_waivers' as reading,
    importer,
    weights,
    day,
    rate_pct
from marts.running_averages('total', 'both', 'all', 'any', 'with_waivers', 'as_written')
where $after_evidence = 'as_written'
