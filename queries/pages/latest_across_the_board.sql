-- What does each country charge on all goods of the other on the day of our last check?
--
-- grain  importer
select
    importer,
    max_by(rate_pct, valid_from) as rate_pct,
    max(valid_from) as valid_from,
    max(rate_pct) as highest_rate_pct,
    max_by(valid_from, rate_pct) as highest_from,
    any_value(law_through) as law_through
from marts.across_the_board
cross join marts.evidence_dates
where layer = 'total' and valid_from <= law_through
group by importer
order by importer desc
