-- Averages of all goods on a day with what is due charged as written; empty unless asked for.
--
-- A rate that is no percentage counts as nothing.
--
-- only where $after_evidence = 'as_written'
-- grain importer, weights
select
    importer,
    weights,
    sum(value_usd * coalesce(statutory_pct, 0)) / sum(value_usd) as statutory_pct,
    sum(value_usd * coalesce(after_exclusions_pct, 0)) / sum(value_usd) as after_exclusions_pct,
    sum(value_usd * coalesce(with_waivers_pct, 0)) / sum(value_usd) as with_waivers_pct
from asked_day
inner join marts.rates_as('as_written') as rates
    on law_day >= rates.valid_from and law_day < coalesce(rates.valid_before, 'infinity')
inner join marts.line_weights using (importer, line)
where
    $after_evidence = 'as_written'
    and law_day >= line_weights.valid_from and law_day < coalesce(line_weights.valid_before, 'infinity')
group by importer, weights
