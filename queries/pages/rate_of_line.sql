-- What does a country charge on one tariff line or ten-digit number on a day, layer by layer, and by which law?
--
-- Percentage points of the whole customs value; the layer `total` is their sum. A ten-digit US
-- number has its own rates, with each condition settled as answered. If its numbers differ, a line
-- has their average by 2024 trade (is_blended). A note says where the rate covers part of the value
-- or is an estimate. An MFN duty that is not a percentage has no rate, and the total leaves it out
-- (is_incomplete). conditions_of_line shows what the answers change.
--
-- lighter             marts.line_shipment_layers for marts.shipment_layers where (from code_without_answers)
-- grain               layer, programme
-- $importer           one of United States, China: the country that charges the duty
-- $line               text in marts.tariff_codes.code: eight digits, or ten of the US tariff
-- $day                date: the day of entry
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
with numbers as (

    select us_numbers.hts10
    from asked_code
    cross join asked_day
    inner join marts.us_numbers
        on $importer = 'United States' and length(code) = 8 and asked_code.line = us_numbers.line
    where
        law_day >= coalesce(us_numbers.possible_from, '-infinity')
        and law_day < coalesce(us_numbers.valid_before, 'infinity')

),

the_shipments as (

    select list({ 'entry': shipped, 'code': shipped, 'day': law_day, 'answers': answers }) as listed
    from (
        select
            code as shipped,
            answers
        from asked_code
        union all
        select
            hts10 as shipped,
            answers
        from numbers
        cross join asked_code
    ) as shipments
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

totals as (

    select sum(coalesce(points, 0)) as total_pct
    from levied
    where entry <> $line
    group by entry
    union all
    select
        sum(coalesce(
            marts.by_reading($reading, statutory_pct, after_exclusions_pct, after_exclusions_pct), 0
        )) as total_pct
    from numbers
    inner join marts.us_number_layers using (hts10)
    cross join asked_day
    cross join code_without_answers
    where holds and law_day >= valid_from and law_day < coalesce(valid_before, 'infinity')
    group by hts10

),

blended as (

    select count(distinct round(total_pct, 6)) > 1 as numbers_differ
    from totals

),

charged as (

    select
        levied.layer,
        levied.program,
        title,
        points,
        levied.measure,
        citation,
        url,
        levied.rate_pct,
        applies_to_share,
        certainty as remark,
        coalesce(points > 0 and round(points, 6) < round(levied.rate_pct, 6) and length($line) = 8, false)
            as is_blended,
        points is null as is_incomplete
    from levied
    cross join asked_day
    left join marts.rate_texts
        on
            levied.measure = rate_texts.measure
            and levied.tier is not distinct from rate_texts.tier
            and levied.rate_pct is not distinct from rate_texts.rate_pct
            and law_day >= rate_texts.valid_from and law_day < rate_texts.valid_before
    where entry = $line

),

answered as (

    select
        layer,
        program as programme,
        points as rate_pct,
        measure,
        title,
        citation,
        url,
        concat_ws(
            '; ',
            if(
                applies_to_share < 1,
                format('{:g} percent on {:.4g} percent of the value', rate_pct, 100 * applies_to_share),
                null
            ),
            remark
        ) as note,
        is_blended,
        is_incomplete
    from charged
    union all
    select
        'total' as layer,
        null as programme,
        round(sum(coalesce(points, 0)), 6) as rate_pct,
        null as measure,
        null as title,
        null as citation,
        null as url,
        if(bool_or(layer = 'mfn' and points is null), 'without the MFN duty, which is not a percentage', '') as note,
        bool_or(charged.is_blended) or any_value(numbers_differ) as is_blended,
        bool_or(is_incomplete) as is_incomplete
    from charged
    cross join blended
    having count(*) > 0

)

select
    answered.*,
    day_status
from answered
cross join asked_day
left join marts.layers on layers.country = $importer and answered.layer = layers.layer
order by layers.position asc nulls last, answered.programme asc
