-- Lines of the US tariff, chapters 1 to 97: one row per eight-digit line.
--
-- The same lines are in all eleven editions we have, except 4420.19.00, which the first lacks. The
-- description is the official text, shortened where long; the rate is that of the last span.
--
-- grain line
select
    usitc_hts_numbers__lines.line,
    left(usitc_hts_numbers__lines.line, 6) as hs6,
    usitc_mfn__texts.description,
    usitc_mfn__texts.quantity_unit,
    usitc_hts_numbers__lines.general_rate,
    us_mfn.rate_pct as mfn_pct
from staging.usitc_hts_numbers__lines
left join staging.usitc_mfn__texts
    on usitc_hts_numbers__lines.line = usitc_mfn__texts.line
inner join marts.us_mfn
    on usitc_hts_numbers__lines.line = us_mfn.line and us_mfn.valid_before is null
