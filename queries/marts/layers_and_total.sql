-- The layers of each line, with their total as one more layer.
--
-- floor_pct is what a rate must exceed to count as covering trade: zero for a layer, the MFN duty
-- for the total. The layer `total` is the sum.
--
-- grain importer, line, layer, valid_from
select
    importer,
    line,
    layer,
    valid_from,
    coalesce(valid_before, 'infinity') as valid_before,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    0.0 as floor_pct
from marts.line_layers
union all
select
    importer,
    line,
    'total' as layer,
    valid_from,
    coalesce(valid_before, 'infinity') as valid_before,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    coalesce(mfn_pct, 0) as floor_pct
from marts.rates
