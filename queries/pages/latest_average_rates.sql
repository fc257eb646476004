-- What does each country charge on average on the last day of evidence, and when was it most?
--
-- All goods, trade of 2024, statutory.
--
-- grain  importer
select
    importer,
    max_by(statutory_pct, valid_from) as rate_pct,
    max(statutory_pct) as highest_pct,
    max_by(valid_from, statutory_pct) as highest_from,
    any_value(law_through) as law_through
from marts.average_rates
cross join marts.evidence
where weights = 'trade_2024' and layer = 'total'
group by importer
order by importer desc
