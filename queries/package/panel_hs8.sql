-- Both tariffs by eight-digit line and day: each layer and the total, in three readings.
--
-- A row holds from valid_from until the day before valid_before; an empty valid_before means still
-- in force on the last day of evidence. The layer `total` is the sum of the others. is_mfn_missing is
-- given for the total. customs_value_usd, US imports from China in 2024, is the weight of a US line;
-- weights of Chinese lines come from sources that may not be passed on.
--
-- grain importer, line, layer, valid_from
with trade as (

    select
        line,
        sum(customs_value_usd) as customs_value_usd
    from marts.us_statistical_numbers
    group by line

)

select
    layers_and_total.importer,
    layers_and_total.line,
    tariff_lines.hs6,
    layers_and_total.layer,
    layers_and_total.valid_from,
    nullif(layers_and_total.valid_before, 'infinity') as valid_before,
    layers_and_total.statutory_pct,
    layers_and_total.after_exclusions_pct,
    layers_and_total.with_waivers_pct,
    rates.is_mfn_missing,
    case
        when layers_and_total.importer = 'United States' then coalesce(trade.customs_value_usd, 0)
    end as customs_value_usd
from marts.layers_and_total
inner join marts.tariff_lines
    on
        layers_and_total.importer = tariff_lines.importer
        and layers_and_total.line = tariff_lines.line
left join marts.rates
    on
        layers_and_total.layer = 'total'
        and layers_and_total.importer = rates.importer
        and layers_and_total.line = rates.line
        and layers_and_total.valid_from = rates.valid_from
left join trade
    on layers_and_total.line = trade.line
