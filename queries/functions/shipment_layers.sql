-- What shipments pay in either country, layer by layer: by the rates of their line, or by their number.
--
-- shipments as in us_shipment_layers. A US code of ten digits, or an answer to a question of the
-- law, is worked out number by number; every other shipment has the rates of its line
-- (line_shipment_layers). A caller hands over `(select listed from the_shipments)`: no function has
-- a CTE of that name, which would take the place of the caller's.
--
-- takes charging, shipments
with sorted_shipments as (

    select
        *,
        charging = 'United States' and (
            length(code) = 10
            or len(list_filter(map_values(answers), lambda answer: answer <> 'default')) > 0
        ) as is_exact
    from (select unnest(shipments, max_depth := 2)) as opened

),

exact_shipments as (

    select list({ 'entry': entry, 'code': code, 'day': day, 'answers': answers }) as listed
    from sorted_shipments
    where is_exact

),

shipments_by_line as (

    select list({ 'entry': entry, 'code': code, 'day': day, 'answers': answers }) as listed
    from sorted_shipments
    where not is_exact

)

from marts.number_shipment_layers(charging, (select listed from exact_shipments))
union all
from marts.line_shipment_layers(charging, (select listed from shipments_by_line))
