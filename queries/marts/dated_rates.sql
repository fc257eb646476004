-- The dated rates of every measure with the law that set each, from the law records.
--
-- A measure whose rates differ by line has one row.
--
-- grain measure, tier, valid_from
select
    measures.measure,
    measures.title,
    measures.imposed_by as importer,
    measures.layer,
    measures.program,
    measures.legal_basis,
    rates.tier,
    rates.valid_from,
    rates.valid_before,
    rates.rate_pct,
    rates.because,
    rates.published,
    coalesce(rates.citation, measures.legal_basis) as citation,
    rates.url,
    rates.opened,
    rates.read_at,
    rates.known
from policy.measures
left join policy.rates using (measure)
