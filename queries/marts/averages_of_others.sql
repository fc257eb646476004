-- Averages on all goods that others published, with what they include and our closest figure.
--
-- moves_with is the layer of ours whose changes make a figure out of date: the total, or the MFN
-- duty for averages of MFN duties alone.
--
-- grain importer, publisher, vintage, first_day
select
    importer,
    publisher,
    vintage,
    first_day,
    last_day,
    published_pct,
    their_weights,
    includes,
    'total' as moves_with,
    ours_pct,
    weights,
    reading,
    reason,
    source,
    url,
    how_known
from marts.reconciliation
inner join staging.published_averages__publishers using (publisher)
where layer = 'total' and vintage <> 'monthly'
union all by name
select
    published_rest_of_world.importer,
    publisher,
    vintage,
    day as first_day,
    day as last_day,
    published_pct,
    their_weights,
    'MFN duties only, as charged on goods of all members' as includes,
    'mfn' as moves_with,
    statutory_pct as ours_pct,
    average_rate_spans.weights,
    'statutory' as reading,
    'It leaves out every duty added since 2018. Ours is the MFN duty on lines open to goods of the other country.'
        as reason,
    source,
    url,
    how_known
from marts.published_rest_of_world
inner join marts.average_rate_spans
    on
        published_rest_of_world.importer = average_rate_spans.importer
        and average_rate_spans.layer = 'mfn' and average_rate_spans.weights = 'none'
        and valid_from <= day and coalesce(valid_before, 'infinity') > day
where toward = 'all members'
