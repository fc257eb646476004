-- What shipments of goods of China owe the United States, layer by layer, exact by ten-digit number.
--
-- shipments: a list of structs of entry, code (ten digits, or eight for a mix of the line's numbers),
-- day, and answers (a map of the facts of us_condition_questions). The columns are those of
-- rate_layers; without answers, eight digits give the rates of their line.
--
-- takes shipments
with charged as (

    select
        entry,
        hts10,
        weight,
        layer,
        program,
        measure,
        tier,
        rate_pct,
        value_taken,
        case when is_claimed then 0 else value_taken end as statutory_share,
        value_taken * (1 - excluded_share) as kept_share,
        case when is_claimed then 'excluded' when is_part_excluded then 'partly excluded' end as said
    from us_shipment_listed
    union all
    select
        entry,
        hts10,
        weight,
        'section_232' as layer,
        program,
        measure,
        tier,
        rate_pct,
        value_taken,
        value_taken as statutory_share,
        value_taken as kept_share,
        concat_ws(
            ', ',
            case when is_rest then 'rest after another program' end,
            case when is_estimated_content then 'estimated content' end,
            case when is_heading_mean then 'heading mean' end,
            case when is_upper_bound then 'upper bound' end
        ) as said
    from us_shipment_section_232
    union all
    select
        entry,
        hts10,
        weight,
        layer,
        program,
        measure,
        null as tier,
        rate_pct,
        value_taken,
        value_taken as statutory_share,
        value_taken as kept_share,
        concat_ws(
            ', ',
            case when is_rest then 'rest after Section 232' end,
            case when is_in_transit then 'in transit at the step' end
        ) as said
    from us_shipment_general

)

select
    entry,
    layer,
    program,
    measure,
    tier,
    rate_pct,
    round(sum(weight * value_taken), 6) as applies_to_share,
    round(rate_pct * sum(weight * statutory_share), 6) as statutory_pct,
    round(rate_pct * sum(weight * kept_share), 6) as after_exclusions_pct,
    nullif(array_to_string(list_sort(list_distinct(list(nullif(said, '')))), ', '), '') as certainty
from charged
group by entry, layer, program, measure, tier, rate_pct
having round(sum(weight * value_taken), 6) > 0
union all
select
    entry,
    'mfn' as layer,
    'mfn' as program,
    'us_mfn' as measure,
    null as tier,
    us_mfn.rate_pct,
    1.0 as applies_to_share,
    us_mfn.rate_pct as statutory_pct,
    us_mfn.rate_pct as after_exclusions_pct,
    nullif(us_mfn.certainty, 'certain') as certainty
from (
    select distinct
        entry,
        day,
        line
    from us_shipment_numbers
) as shipped
inner join marts.us_mfn
    on
        shipped.line = us_mfn.line
        and day >= us_mfn.valid_from and day < coalesce(us_mfn.valid_before, 'infinity')
