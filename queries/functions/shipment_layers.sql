-- What shipments pay in either country, layer by layer: by the rates of their line, or by their number.
--
-- shipments as in us_shipment_layers. A US code of ten digits, or an answer to a question of the
-- law, is worked out number by number; every other shipment has the rates of its line. In China the
-- answer over_quota takes the MFN rate within or outside the tariff quota. A caller
-- hands over `(select listed from the_shipments)`: no function has a CTE of that name, which would
-- take the place of the caller's.
--
-- takes charging, shipments
with opened_shipments as (

    select unnest(shipments, max_depth := 2)

),

sorted_shipments as (

    select
        *,
        charging = 'United States' and (
            length(code) = 10
            or len(list_filter(map_values(answers), lambda answer: answer <> 'default')) > 0
        ) as is_exact
    from opened_shipments

),

exact_shipments as (

    select list({ 'entry': entry, 'code': code, 'day': day, 'answers': answers }) as listed
    from sorted_shipments
    where is_exact

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
    after_exclusions_pct as with_waivers_pct,
    certainty
from marts.us_shipment_layers((select listed from exact_shipments))
union all
select
    entry,
    layer,
    program,
    measure,
    tier,
    coalesce(cn_quota_rates.rate_pct, rate_layers.rate_pct) as rate_pct,
    applies_to_share,
    coalesce(cn_quota_rates.rate_pct, statutory_pct) as statutory_pct,
    coalesce(cn_quota_rates.rate_pct, after_exclusions_pct) as after_exclusions_pct,
    coalesce(cn_quota_rates.rate_pct, with_waivers_pct) as with_waivers_pct,
    case
        when cn_quota_rates.line is null then nullif(certainty, 'certain')
        else format('{} ({}; {})', condition, citation, known)
    end as certainty
from sorted_shipments
inner join marts.rate_layers_as('as_written') as rate_layers
    on
        not is_exact and importer = charging and code = rate_layers.line
        and day >= rate_layers.valid_from and day < coalesce(rate_layers.valid_before, 'infinity')
left join marts.cn_quota_rates
    on
        importer = 'China' and layer = 'mfn' and code = cn_quota_rates.line
        and answers['over_quota'] = over_quota
        and day >= cn_quota_rates.valid_from and day < coalesce(cn_quota_rates.valid_before, 'infinity')
