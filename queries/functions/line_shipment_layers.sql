-- What shipments pay by the rates of their line, layer by layer, whatever their number or the answers.
--
-- shipments as in us_shipment_layers; the columns are those of shipment_layers. In China the
-- answer over_quota takes the MFN rate within or outside the tariff quota.
--
-- takes charging, shipments
with opened_shipments as (

    select unnest(shipments, max_depth := 2)

)

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
from opened_shipments
inner join marts.rate_layers_as('as_written') as rate_layers
    on
        importer = charging and code = rate_layers.line
        and day >= rate_layers.valid_from and day < coalesce(rate_layers.valid_before, 'infinity')
left join marts.cn_quota_rates
    on
        importer = 'China' and layer = 'mfn' and code = cn_quota_rates.line
        and answers['over_quota'] = over_quota
        and day >= cn_quota_rates.valid_from and day < coalesce(cn_quota_rates.valid_before, 'infinity')
