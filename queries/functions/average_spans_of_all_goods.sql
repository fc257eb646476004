-- Average rates of all goods before exclusions, as average_spans gives them, read from average_rate_spans.
--
-- of_product, of_reading and of_after are there to take the place of average_spans: only all goods,
-- statutory and carried_on are stored with the trade covered.
--
-- takes of_parts, of_importer, of_product, of_weights, of_reading, of_after
with steps as (

    select
        importer,
        layer,
        valid_from,
        statutory_pct,
        trade_covered_pct
    from marts.average_rate_spans
    where
        of_importer in (importer, 'both') and weights = of_weights
        and (layer = 'total' or of_parts = 'layers')
        and of_product = 'all' and of_reading = 'statutory' and of_after = 'carried_on'
    window past as (partition by importer, layer order by valid_from)
    qualify
        (statutory_pct, trade_covered_pct) is distinct from lag((statutory_pct, trade_covered_pct)) over past

)

select
    importer,
    layer,
    valid_from,
    lead(valid_from) over (partition by importer, layer order by valid_from) as valid_before,
    statutory_pct as rate_pct,
    trade_covered_pct
from steps
