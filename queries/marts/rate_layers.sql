-- What each country charges on each line of the other's goods, measure by measure.
--
-- statutory_pct is the rate times the share of value it covers, in percentage points of the whole
-- value. after_exclusions_pct deducts published exclusions, with_waivers_pct also deducts China's
-- waivers (the same for the United States). Neighboring spans with equal values are joined. An MFN
-- duty that is not a percentage is empty and counts as zero in totals: see certainty. What is due
-- after our last check is scheduled and not in force: no span starts or ends after that day.
--
-- grain importer, line, measure, tier, rate_pct, valid_from
with in_evidence as (

    select * replace (if(valid_before <= law_through, valid_before, 'infinity') as valid_before)
    from marts.charged_layers(date '-infinity')
    cross join policy.evidence
    where valid_from <= law_through

)

select
    importer,
    line,
    layer,
    program,
    unnest(marts.joined_spans(list(valid_from), list(valid_before)), recursive := true) as span,
    rate_pct,
    applies_to_share,
    measure,
    tier,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    certainty
from in_evidence
group by
    importer, line, layer, program, rate_pct, applies_to_share, measure, tier, statutory_pct, after_exclusions_pct,
    with_waivers_pct, certainty
