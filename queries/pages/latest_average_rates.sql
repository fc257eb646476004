-- What does each country charge on average on the day of our last check, and when was its average
-- highest?
--
-- All goods, 2024 trade, statutory. Also the same day's rate for importers with a waiver of
-- China's Section 301 retaliation (for the United States: after published exclusions).
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
