-- China's most-favored-nation rate by line, with how each span is known.
--
-- From the file of 2019 (marts.cn_mfn_of_2019), or from the lines a new line comes from
-- (marts.cn_mfn_of_new_lines). Where the WTO shows a lower rate on a six-digit code without any
-- list, the WTO's rate from the day of its table. A later change that we have read (pork, whisky)
-- is in mfn.yaml and prevails.
--
-- grain line, valid_from
with mended as (

    select
        line,
        greatest(valid_from, date '2025-01-01') as valid_from,
        mfn_pct as rate_pct,
        'from WTO' as certainty
    from marts.cn_lines
    inner join staging.wto_comparison__mended_mfn using (hs6)
    where valid_before is null

),

provisional as (

    select
        line,
        rates.valid_from,
        rates.rate_pct,
        'certain' as certainty
    from policy.rates
    inner join policy.scopes on rates.measure = scopes.measure and rates.tier = scopes.tier
    inner join policy.measures on rates.measure = measures.measure
    inner join marts.cn_lines on starts_with(line, code_prefix)
    where layer = 'mfn' and imposed_by = 'China' and effect = 'include'

),

changes as (

    select
        *,
        2 as precedence
    from marts.cn_mfn_of_2019
    union all
    select
        *,
        2 as precedence
    from marts.cn_mfn_of_new_lines
    union all
    select
        *,
        2 as precedence
    from mended
    union all
    select
        *,
        1 as precedence
    from provisional

),

settled as (

    select * exclude (precedence)
    from changes
    qualify row_number() over (partition by line, valid_from order by precedence) = 1

),

real_changes as (

    select settled.*
    from settled
    inner join marts.cn_lines using (line)
    where settled.valid_from < coalesce(cn_lines.valid_before, date '9999-12-31')
    window line_days as (partition by settled.line order by settled.valid_from)
    qualify
        lag(settled.valid_from) over line_days is null
        or (settled.rate_pct, settled.certainty) is distinct from
        (lag(settled.rate_pct) over line_days, lag(settled.certainty) over line_days)

)

select
    'China' as importer,
    line,
    real_changes.valid_from,
    coalesce(
        lead(real_changes.valid_from) over (partition by line order by real_changes.valid_from),
        cn_lines.valid_before
    ) as valid_before,
    rate_pct,
    certainty
from real_changes
inner join marts.cn_lines using (line)
