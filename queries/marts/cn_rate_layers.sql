-- What China charges on each line on US goods, layer by layer, under each reading.
--
-- Lists add up. Where stacking.yaml says that a measure suspends another on the whole line, the
-- row ends there (vehicles since 2019). Exclusions lower only the readings after exclusions and
-- with waivers. Waivers lower only the latter, on every line with retaliation for Section 301, on
-- the days granted waivers applied. Where only some goods are excluded, cn_line_notes says so and
-- the rate is not lowered. No row of a layer means no duty.
--
-- grain line, measure, valid_from
with taken_back as (

    select
        cn_charged_layers.line,
        cn_charged_layers.measure,
        displacers.program = 'exclusions' as is_exclusion,
        min(greatest(stacking.valid_from, scopes.valid_from)) as taken_from
    from marts.cn_charged_layers
    inner join policy.stacking
        on
            stacking.imposed_by = 'China'
            and stacking.displaced in (cn_charged_layers.layer, cn_charged_layers.program)
    inner join policy.measures as displacers
        on stacking.displacer in (displacers.measure, displacers.program)
    inner join policy.scopes
        on
            displacers.measure = scopes.measure and scopes.extent = 'whole'
            and left(cn_charged_layers.line, 2) = left(scopes.code_prefix, 2)
            and starts_with(cn_charged_layers.line, scopes.code_prefix)
    group by cn_charged_layers.line, cn_charged_layers.measure, is_exclusion

),

waiver_spans as (

    select
        displaced,
        valid_from as waived_from,
        valid_before as waived_before
    from policy.stacking
    where imposed_by = 'China' and displacer = 'waivers'

),

waiver_days as (

    select
        displaced,
        list(waived_from) || list(waived_before) as days
    from waiver_spans
    group by displaced

),

pieces as (

    select
        cn_charged_layers.* exclude (valid_before),
        coalesce(excluded.taken_from, 'infinity') as excluded_from,
        coalesce(least(valid_before, suspended.taken_from), 'infinity') as valid_before
    from marts.cn_charged_layers
    left join taken_back as suspended
        on
            cn_charged_layers.line = suspended.line and cn_charged_layers.measure = suspended.measure
            and not suspended.is_exclusion
    left join taken_back as excluded
        on
            cn_charged_layers.line = excluded.line and cn_charged_layers.measure = excluded.measure
            and excluded.is_exclusion
    where cn_charged_layers.valid_from < coalesce(suspended.taken_from, 'infinity')

),

spans as (

    select
        pieces.* exclude (valid_from, valid_before),
        unnest(
            marts.cut_spans(
                list_filter(
                    [valid_from, excluded_from, valid_before] || coalesce(days, []),
                    lambda day: day between valid_from and valid_before
                )
            ),
            recursive := true
        ) as span
    from pieces
    left join waiver_days on layer = displaced

),

read as (

    select
        spans.*,
        if(spans.valid_from < excluded_from, rate_pct, 0) as after_exclusions_pct,
        if(displaced is null, after_exclusions_pct, 0) as with_waivers_pct
    from spans
    left join waiver_spans
        on layer = displaced and spans.valid_from >= waived_from and spans.valid_from < waived_before

)

select
    'China' as importer,
    line,
    layer,
    program,
    valid_from,
    valid_before,
    rate_pct,
    1.0 as applies_to_share,
    measure,
    rate_pct as statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    certainty
from read
union all by name
select
    importer,
    line,
    'mfn' as layer,
    'mfn' as program,
    valid_from,
    valid_before,
    rate_pct,
    1.0 as applies_to_share,
    'mfn' as measure,
    rate_pct as statutory_pct,
    rate_pct as after_exclusions_pct,
    rate_pct as with_waivers_pct,
    certainty
from marts.cn_mfn
