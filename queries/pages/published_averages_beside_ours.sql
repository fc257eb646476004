-- Which averages have others published, and what is ours for the same days?
--
-- gap_pct is ours minus theirs. Publishers differ in weights, deductions and dates, so we take the
-- closest of our weights and readings. understood_gap_pct is the part of the gap with a known
-- cause.
--
-- grain      publisher, vintage, layer, first_day
-- $importer  one of United States, China: the country that charges the duty (default United States)
-- empty      We have no published average of this country's tariff.
select
    publisher,
    layer,
    first_day,
    last_day,
    published_pct,
    ours_pct,
    gap_pct,
    understood_gap_pct,
    unexplained_pct,
    tolerance_pct,
    reason,
    their_weights,
    weights,
    reading,
    vintage,
    source,
    url,
    how_known
from marts.reconciliation
where importer = $importer
order by first_day, publisher, vintage, layer
