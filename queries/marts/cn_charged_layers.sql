-- What each Chinese list and duty charges on each line while nothing suspends it.
--
-- Lists of lines by code, and duties on all goods. The MFN duty is in marts.cn_mfn.
--
-- grain line, measure, valid_from
with prefixes as (

    select
        line,
        valid_from,
        valid_before,
        left(line, unnest([2, 4, 6, 8])) as code_prefix
    from marts.cn_lines

),

listed as (

    select
        prefixes.line,
        measures.layer,
        measures.program,
        written_rates.measure,
        written_rates.rate_pct,
        greatest(prefixes.valid_from, written_rates.valid_from, coalesce(scopes.valid_from, date '2018-01-01'))
            as valid_from,
        least(prefixes.valid_before, written_rates.valid_before, scopes.valid_before) as valid_before,
        case
            when scopes.citation like '%rebuilt%' then 'list rebuilt'
            when scopes.citation like '%unsure%' then 'list unsure'
            when scopes.citation like '%inferred%' then 'list inferred'
            else 'certain'
        end as certainty
    from policy.measures
    inner join marts.written_rates using (measure)
    inner join policy.scopes on written_rates.measure = scopes.measure and written_rates.tier = scopes.tier
    inner join prefixes using (code_prefix)
    where
        measures.imposed_by = 'China' and measures.applies_to = 'listed goods' and measures.layer <> 'mfn'
        and scopes.effect = 'include'

),

general as (

    select
        cn_lines.line,
        measures.layer,
        measures.program,
        written_rates.measure,
        written_rates.rate_pct,
        greatest(cn_lines.valid_from, written_rates.valid_from) as valid_from,
        least(cn_lines.valid_before, written_rates.valid_before) as valid_before,
        'certain' as certainty
    from policy.measures
    inner join marts.written_rates using (measure)
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

)

select *
from both_kinds
where rate_pct > 0 and valid_from < coalesce(valid_before, date '9999-12-31')
