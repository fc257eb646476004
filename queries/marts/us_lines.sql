-- Lines of the US tariff, chapters 1 to 97: one row per eight-digit line.
--
-- A line that lived in only some of the editions in hand is kept.
--
-- grain one row per line
select
    line,
    left(line, 6) as hs6,
    ad_valorem_pct as mfn_pct
from staging.usitc_hts_numbers__lines
