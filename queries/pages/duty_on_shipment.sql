-- How much duty does a shipment pay, layer by layer, and how is each figure computed?
--
-- A ten-digit US number is charged under the law for that number, with each condition settled as
-- answered (see conditions_of_line). Eight digits where the numbers differ, or a rate that covers
-- part of the value, are charged the line's average share (is_blended): a particular good may pay
-- more or less. An MFN duty by weight or piece is computed where the rule is simple and a quantity
-- is given; otherwise it is missing and not in the total. rested_on_ieepa_usd is the part under the
-- fentanyl and reciprocal duties. Antidumping and countervailing duties, fees, drawback and
-- value-added tax are not included. The layer `total` is the sum.
--
-- lighter             marts.line_shipment_layers for marts.shipment_layers where (from code_without_answers)
-- grain               layer, programme
-- $importer           one of United States, China: the country that charges the duty
-- $line               text in marts.tariff_codes.code: eight digits, or ten of the US tariff
-- $day                date: the day of entry
-- $value_usd          number: customs value in US dollars
-- $quantity           number: in the unit of a duty by weight or piece; 0 where not given (default 0)
-- $reading            one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- $for_vehicle        one of default, car, truck, no: parts of cars or light trucks, of heavier trucks, or of neither (default default)
-- $metal_pct          number: percent of the value that is steel, aluminum or copper; below 0 where not known (default -1)
-- $metal_over_15      one of default, yes, no: the metal is at least 15 percent of the weight (default default)
-- $exclusion_claimed  one of default, yes, no: a Section 301 exclusion is claimed for these goods (default default)
-- $civil_aircraft     one of default, yes, no: for civil aircraft under general note 6 (default default)
-- $pharmaceutical     one of default, yes, patented, no: for pharmaceutical use, or a patented medicine (default default)
-- $informational      one of default, yes, no: informational materials, such as books or films (default default)
-- $thermal_imaging    one of default, yes, no: a drone with thermal imaging (default default)
-- $over_quota         one of default, yes, no: the quota of the period is filled, or in China the goods enter outside it (default default)
-- $described          one of default, yes, no: the goods are what the condition of the list describes (default default)
-- $in_transit         one of default, yes, no: loaded before the rate changed, and entered within the act's period (default default)
-- $after_evidence     one of carried_on, as_written: after the last day of law, that law carried on or what is due as written (default carried_on)
-- empty               {importer} has no code {line} on that day.
with the_shipments as (

    select list({ 'entry': code, 'code': code, 'day': law_day, 'answers': answers }) as listed
    from asked_code
    cross join asked_day

),

levied as (

    select
        *,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points
    from marts.shipment_layers(
        $importer,
        (select listed from the_shipments)
    )

),

charged as (

    select
        levied.layer,
        levied.program,
        title,
        general_rate,
        per_unit_usd,
        unit,
        ad_valorem_pct,
        levied.rate_pct as legal_pct,
        points,
        $value_usd::double as value_usd,
        nullif($quantity::double, 0) as quantity,
        if(general_rate is null, value_usd * points / 100, quantity * per_unit_usd + value_usd * ad_valorem_pct / 100)
            as duty_usd,
        if(general_rate is null, certainty, null) as remark,
        coalesce(points > 0 and round(points, 6) < round(legal_pct, 6) and length($line) = 8, false) as is_blended,
        if(levied.layer in ('ieepa_fentanyl', 'ieepa_reciprocal'), duty_usd, 0) as rested_on_ieepa_usd,
        citation,
        url
    from levied
    cross join asked_day
    left join marts.rate_texts
        on
            levied.measure = rate_texts.measure and levied.tier is not distinct from rate_texts.tier
            and levied.rate_pct is not distinct from rate_texts.rate_pct
            and law_day >= rate_texts.valid_from and law_day < rate_texts.valid_before
    left join marts.us_specific_rates
        on $importer = 'United States' and levied.layer = 'mfn' and left($line, 8) = us_specific_rates.line

),

answered as (

    select
        layer,
        program as programme,
        title,
        if(general_rate is null, points, null) as rate_pct,
        duty_usd,
        case
            when points is null and general_rate is null then 'not a percentage, and we do not have its rate'
            when per_unit_usd is null and general_rate is not null
                then general_rate || ': needs more than value and quantity'
            when quantity is null and general_rate is not null then general_rate || ': needs the quantity in ' || unit
            when general_rate is not null
                then concat(
                    format('${:.6g} × {:,.6g} {}', per_unit_usd, quantity, unit),
                    if(ad_valorem_pct > 0, format(' + {:.6g}% × ${:,.2f}', ad_valorem_pct, value_usd), ''),
                    format(' = ${:,.2f}', duty_usd)
                )
            when legal_pct > 0 and points < legal_pct
                then format(
                    '{:.6g}% × {:.4g}% of ${:,.2f} = ${:,.2f}', legal_pct, 100 * points / legal_pct, value_usd, duty_usd
                )
            else format('{:.6g}% × ${:,.2f} = ${:,.2f}', points, value_usd, duty_usd)
        end as working,
        if(
            general_rate is not null and points is not null and duty_usd is null,
            format('on average {:.3g}% of value in 2024', points), remark
        ) as note,
        if(per_unit_usd is null, null, unit) as quantity_unit,
        citation,
        url,
        is_blended,
        rested_on_ieepa_usd
    from charged
    union all
    select
        'total' as layer,
        null as programme,
        null as title,
        100 * sum(duty_usd) / nullif(any_value(value_usd), 0) as rate_pct,
        coalesce(sum(duty_usd), 0) as duty_usd,
        null as working,
        if(bool_or(duty_usd is null), 'without the MFN duty', null) as note,
        null as quantity_unit,
        null as citation,
        null as url,
        bool_or(is_blended) as is_blended,
        sum(rested_on_ieepa_usd) as rested_on_ieepa_usd
    from charged
    having count(*) > 0

)

select
    answered.*,
    day_status
from answered
cross join asked_day
left join marts.layers on layers.country = $importer and answered.layer = layers.layer
order by layers.position asc nulls last, answered.programme asc
