-- What shipments of US numbers that the law does not distinguish owe: what their line owes, layer by layer.
--
-- shipments as in us_shipment_layers. See us_numbers_distinguished.
--
-- takes shipments
with opened_shipments as (

    select unnest(shipments, max_depth := 2)

)

select
    entry,
    layer,
    program,
    measure,
    tier,
    rate_pct,
    applies_to_share,
    statutory_pct,
    after_exclusions_pct,
    nullif(certainty, 'certain') as certainty
from opened_shipments
inner join marts.rate_layers_as('as_written') as rate_layers
    on
        importer = 'United States' and left(code, 8) = rate_layers.line
        and day >= rate_layers.valid_from and day < coalesce(rate_layers.valid_before, 'infinity')
