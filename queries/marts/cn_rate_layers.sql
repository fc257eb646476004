-- What each line of the Chinese tariff charges on US goods, layer by layer.
--
-- Lists add up. Where stacking.yaml says that a measure takes back another on the whole
-- line, the row ends there (vehicles since 2019); the programme exclusions takes back only
-- in the reading after exclusions. Goods excluded in part are named in cn_line_notes and
-- not netted; waivers on application are never numbers. No row of a layer means no duty.
--
-- grain  line, measure, valid_from
with listed as (

    select
        cn_lines.line,
        measures.layer,
        measures.programme,
        rates.measure,
        rates.rate_pct,
        greatest(cn_lines.valid_from, rates.valid_from, coalesce(scopes.valid_from, date '2018-01-01'))
            as valid_from,
        least(cn_lines.valid_before, rates.valid_before, scopes.valid_before) as valid_before,
        case
            when scopes.citation like '%rebuilt%' then 'list rebuilt'
            when scopes.citation like '%inferred%' then 'list inferred'
            else 'certain'
        end as basis
    from policy.measures
    inner join policy.rates using (measure)
    inner join policy.scopes on rates.measure = scopes.measure and rates.tier = scopes.tier
    inner join marts.cn_lines
        on left(cn_lines.line, 2) = left(scopes.code_prefix, 2) and starts_with(cn_lines.line, scopes.code_prefix)
    where
        measures.imposed_by = 'China' and measures.applies_to = 'listed goods' and measures.layer <> 'mfn'
        and scopes.effect = 'include'

),

general as (

    select
        cn_lines.line,
        measures.layer,
        measures.programme,
        rates.measure,
        rates.rate_pct,
        greatest(cn_lines.valid_from, rates.valid_from) as valid_from,
        least(cn_lines.valid_before, rates.valid_before) as valid_before,
        'certain' as basis
    from policy.measures
    inner join policy.rates using (measure)
    cross join marts.cn_lines
    where
        measures.imposed_by = 'China' and measures.applies_to = 'all goods' and measures.layer <> 'mfn'
        and not exists (
            from policy.scopes
            where
                scopes.measure = measures.measure and scopes.effect = 'exclude'
                and starts_with(cn_lines.line, scopes.code_prefix)
        )

),

both_kinds as (

    from listed
    union all
    from general

),

charged as (

    select *
    from both_kinds
    where rate_pct > 0 and valid_from < coalesce(valid_before, date '9999-12-31')

),

taken_back as (

    select
        charged.line,
        charged.measure,
        displacers.programme = 'exclusions' as is_exclusion,
        min(greatest(stacking.valid_from, scopes.valid_from)) as taken_from
    from charged
    inner join policy.stacking
        on stacking.imposed_by = 'China' and stacking.displaced in (charged.layer, charged.programme)
    inner join policy.measures as displacers on stacking.displacer in (displacers.measure, displacers.programme)
    inner join policy.scopes
        on
            displacers.measure = scopes.measure and scopes.extent = 'whole'
            and left(charged.line, 2) = left(scopes.code_prefix, 2)
            and starts_with(charged.line, scopes.code_prefix)
    group by charged.line, charged.measure, is_exclusion

),

pieces as (

    select
        charged.* exclude (valid_from, valid_before),
        excluded.taken_from as excluded_from,
        charged.valid_from as piece_from,
        least(charged.valid_before, suspended.taken_from) as piece_before
    from charged
    left join taken_back as suspended
        on
            charged.line = suspended.line and charged.measure = suspended.measure
            and not suspended.is_exclusion
    left join taken_back as excluded
        on
            charged.line = excluded.line and charged.measure = excluded.measure
            and excluded.is_exclusion

),

spans as (

    select
        * exclude (piece_from, piece_before, excluded_from),
        piece_from as valid_from,
        least(piece_before, excluded_from) as valid_before,
        rate_pct as after_exclusions_pct
    from pieces
    union all
    select
        * exclude (piece_from, piece_before, excluded_from),
        greatest(piece_from, excluded_from) as valid_from,
        piece_before as valid_before,
        0 as after_exclusions_pct
    from pieces
    where excluded_from is not null

)

select
    'China' as importer,
    line,
    layer,
    programme,
    valid_from,
    valid_before,
    rate_pct,
    1.0 as applies_to_share,
    measure,
    rate_pct as statutory_pct,
    after_exclusions_pct,
    basis
from spans
where valid_from < coalesce(valid_before, date '9999-12-31')
union all by name
select
    importer,
    line,
    'mfn' as layer,
    'mfn' as programme,
    valid_from,
    valid_before,
    rate_pct,
    1.0 as applies_to_share,
    'mfn' as measure,
    rate_pct as statutory_pct,
    rate_pct as after_exclusions_pct,
    basis
from marts.cn_mfn
