-- Which averages have others published, and what is ours for the same days?
--
-- gap_pct is ours less theirs. Publishers weigh, net and date differently: the closest of our
-- weights and readings is taken. understood_gap_pct is the part with a cause on record.
--
-- grain      publisher, vintage, layer, first_day
-- $importer  one of United States, China: the country that charges (default United States)
-- empty      No published average of this country's tariff is on record.
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
