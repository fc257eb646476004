-- Placeholder until the dated rates are in.
-- grain one row per line
select
    'United States' as importer,
    line,
    date '2018-01-01' as valid_from,
    null::date as valid_before,
    mfn_pct as rate_pct,
    if(mfn_pct is null, 'not expressible', 'certain') as basis
from marts.us_lines
