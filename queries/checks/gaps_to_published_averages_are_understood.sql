-- What is left of a gap to a published average, once its causes are taken off, stays within its tolerance.
-- what to do  Find what moved our average or theirs; write down a cause in data/raw/published_averages, do not tune.
select
    importer,
    publisher,
    vintage,
    layer,
    first_day,
    gap_pct,
    unexplained_pct,
    tolerance_pct
from marts.reconciliation
where abs(unexplained_pct) > tolerance_pct or unexplained_pct is null
