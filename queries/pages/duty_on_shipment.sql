-- How much duty does a shipment pay, layer by layer, and how is each figure computed?
--
-- Where a layer covers part of a line, we use the line's average share; a particular good may pay
-- more or less. An MFN duty by weight or piece is computed where the rule is simple and a quantity
-- is given; otherwise it is missing and not in the total. Antidumping and countervailing duties,
-- fees, drawback and value-added tax are not included. The layer `total` is the sum.
--
-- grain       layer, programme
-- $importer   one of United States, China: the country that charges the duty
-- $line       text in marts.tariff_lines.line: eight digits
-- $day        date: the day of entry
-- $value_usd  number: customs value in US dollars
-- $quantity   number: in the unit of a duty by weight or piece; 0 where not given (default 0)
-- $reading    one of statutory, after_exclusions, with_waivers: before exclusions, after published exclusions, or also with China's waivers (default statutory)
-- empty       {importer} has no line {line} on that day.
with charged as (

    select
        layer,
        program,
        title,
        general_rate,
        per_unit_usd,
        unit,
        ad_valorem_pct,
        rate_layers.rate_pct as legal_pct,
        marts.by_reading($reading, statutory_pct, after_exclusions_pct, with_waivers_pct) as points,
        $value_usd::double as value_usd,
        nullif($quantity::double, 0) as quantity,
        if(general_rate is null, value_usd * points / 100, quantity * per_unit_usd + value_usd * ad_valorem_pct / 100)
            as duty_usd,
        if(general_rate is null, nullif(certainty, 'certain'), null) as remark,
        citation,
        url
    from marts.rate_layers
    left join marts.rate_texts
        on
            rate_layers.measure = rate_texts.measure and rate_layers.tier is not distinct from rate_texts.tier
            and rate_layers.rate_pct is not distinct from rate_texts.rate_pct
            and $day >= rate_texts.valid_from and $day < rate_texts.valid_before
    left join marts.us_specific_rates
        on importer = 'United States' and layer = 'mfn' and rate_layers.line = us_specific_rates.line
    where
        importer = $importer and rate_layers.line = $line and $day <= (select law_through from marts.evidence_dates)
        and rate_layers.valid_from <= $day and $day < coalesce(rate_layers.valid_before, 'infinity')

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
        url
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
        null as url
    from charged
    having count(*) > 0

)

select answered.*
from answered
left join marts.layers on layers.country = $importer and answered.layer = layers.layer
order by layers.position asc nulls last, answered.programme asc
