-- The law that set each rate of each measure, span by span.
--
-- A rate has the citation of its tier, or of the tier with the nearest rate where the record of
-- the line has none. The MFN duty, and a measure whose rates differ by line, have the measure's
-- legal basis and no address. A rate that is due says so in its citation.
--
-- grain measure, tier, rate_pct, valid_from
with texts as (

    select
        measure,
        title,
        tier,
        rate_pct,
        coalesce(valid_from, '-infinity') as valid_from,
        coalesce(valid_before, 'infinity') as valid_before,
        citation,
        url
    from marts.dated_rates
    where layer <> 'mfn'
    union all
    select
        measure,
        title,
        tier,
        rate_pct,
        valid_from,
        date 'infinity' as valid_before,
        future_rates.citation || '; due by its text, not read as in force' as citation,
        url
    from policy.future_rates
    inner join policy.measures using (measure)
    where list = 'scheduled'
    union all
    select distinct
        measure,
        title,
        null as tier,
        null as rate_pct,
        date '-infinity' as valid_from,
        date 'infinity' as valid_before,
        legal_basis as citation,
        null as url
    from marts.dated_rates
    where layer = 'mfn'

),

spans as (

    select
        measure,
        unnest(marts.cut_spans(list(valid_from) || list(valid_before)), recursive := true) as span
    from texts
    group by measure

),

charged as (

    select
        measure,
        tier,
        rate_pct
    from marts.rate_layers
    union
    select
        measure,
        tier,
        rate_pct
    from marts.rate_layers_ahead
    union
    select
        us_scopes.measure,
        us_scopes.tier,
        if(is_total, greatest(us_scopes.rate_pct - coalesce(mfn_pct, 0), 0), us_scopes.rate_pct) as rate_pct
    from marts.us_scopes
    left join marts.us_lines
        on is_total and left(us_scopes.code_prefix, 8) = us_lines.line
    where us_scopes.rate_pct > 0
    union
    select
        measure,
        null as tier,
        rate_pct
    from marts.us_in_transit
    union
    select
        'mfn' as measure,
        null as tier,
        rate_pct
    from marts.cn_quota_rates

)

select
    charged.measure,
    charged.tier,
    charged.rate_pct,
    spans.valid_from,
    coalesce(spans.valid_before, 'infinity') as valid_before,
    title,
    citation,
    url
from charged
inner join spans
    on charged.measure = spans.measure
inner join texts
    on
        charged.measure = texts.measure
        and coalesce(charged.tier = texts.tier, true)
        and spans.valid_from >= texts.valid_from
        and spans.valid_from < texts.valid_before
qualify
    row_number() over (
        partition by charged.measure, charged.tier, charged.rate_pct, spans.valid_from
        order by abs(coalesce(texts.rate_pct, 0) - coalesce(charged.rate_pct, 0)), texts.tier
    ) = 1
