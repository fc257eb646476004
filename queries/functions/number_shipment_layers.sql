-- What shipments to the United States pay by their numbers and answers, with the columns of shipment_layers.
--
-- shipments as in us_shipment_layers.
--
-- takes charging, shipments
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
    after_exclusions_pct as with_waivers_pct,
    certainty
from marts.us_shipment_layers(shipments)
where charging = 'United States'
