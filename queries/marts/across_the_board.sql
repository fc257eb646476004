-- The duties on all goods of the other country, step by step, and their sum.
--
-- Rates are those in force at the end of the day. Exemptions are not deducted: this is the rate on
-- goods that are not exempt. Steps after our last check are marked as scheduled; the total has
-- only what is in force.
--
-- grain  importer, layer, valid_from
with components as (

    select
        imposed_by as importer,
        layer,
        rates.*
    from policy.rates
    inner join policy.measures using (measure)
    where applies_to = 'all goods' and layer <> 'mfn'

),

spans as (

    select
        importer,
        unnest(marts.cut_spans([date '2018-01-01', 'infinity'] || list(valid_from)), recursive := true) as span
    from components
    group by importer

),

totals as (

    select
        spans.importer,
        spans.valid_from,
        spans.valid_before,
        coalesce(sum(components.rate_pct), 0) as rate_pct,
        string_agg(
            distinct if(components.valid_from = spans.valid_from, components.citation, null), '; '
            order by if(components.valid_from = spans.valid_from, components.citation, null)
        ) as citation,
        max_by(
            if(components.valid_from = spans.valid_from, components.url, null), components.rate_pct
        ) as url,
        string_agg(
            distinct if(components.valid_from = spans.valid_from, components.because, null), '; '
            order by if(components.valid_from = spans.valid_from, components.because, null)
        ) as because
    from spans
    left join components
        on
            spans.importer = components.importer
            and spans.valid_from >= components.valid_from
            and spans.valid_from < coalesce(components.valid_before, date '9999-12-31')
    group by spans.importer, spans.valid_from, spans.valid_before

),

scheduled as (

    select
        imposed_by as importer,
        layer,
        future_rates.*
    from policy.future_rates
    inner join policy.measures using (measure)
    where applies_to = 'all goods' and list = 'scheduled'

)

select
    importer,
    valid_from,
    valid_before,
    layer,
    rate_pct,
    if(valid_before is null, 'in force', 'ended') as status,
    citation,
    url,
    because
from components
where rate_pct > 0
union all
select
    importer,
    valid_from,
    valid_before,
    'total' as layer,
    rate_pct,
    if(valid_before is null, 'in force', 'ended') as status,
    citation,
    url,
    because
from totals
union all
select
    importer,
    valid_from,
    null as valid_before,
    layer,
    rate_pct,
    'scheduled' as status,
    citation,
    url,
    because
from scheduled
