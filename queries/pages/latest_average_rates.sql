-- What does each country charge on average on the last day of evidence, and when was it most?
--
-- All goods, trade of 2024, statutory; beside it the rate of the day for importers with a waiver
-- of China's answer to Section 301 (for the United States: after published exclusions).
--
-- grain  importer
select
    importer,
    max_by(statutory_pct, valid_from) as rate_pct,
    max_by(with_waivers_pct, valid_from) as with_waivers_pct,
    max(statutory_pct) as highest_pct,
    max_by(valid_from, statutory_pct) as highest_from,
    any_value(law_through) as law_through
from marts.average_rate_spans
cross join marts.evidence_dates
where weights = 'trade_2024' and layer = 'total'
group by importer
order by importer desc
