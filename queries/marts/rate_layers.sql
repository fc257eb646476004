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

    select * replace (if(valid_before > law_through, null, valid_before) as valid_before)
    from marts.charged_layers(date '-infinity')
    cross join policy.evidence
    where valid_from <= law_through

),

marked as (

    select
        *,
        coalesce(lag(valid_before) over run <> valid_from, true) as is_new
    from in_evidence
    window run as (
        partition by
            importer, line, layer, program, measure, tier, rate_pct, applies_to_share,
            statutory_pct, after_exclusions_pct, with_waivers_pct, certainty
        order by valid_from
    )

),

stretches as (

    select
        *,
        sum(is_new::integer) over (
            partition by
                importer, line, layer, program, measure, tier, rate_pct, applies_to_share,
                statutory_pct, after_exclusions_pct, with_waivers_pct, certainty
            order by valid_from
        ) as stretch
    from marked

)

select
    importer,
    line,
    layer,
    program,
    min(valid_from) as valid_from,
    if(bool_or(valid_before is null), null, max(valid_before)) as valid_before,
    rate_pct,
    applies_to_share,
    measure,
    tier,
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    certainty
from stretches
group by
    importer, line, layer, program, rate_pct, applies_to_share, measure, tier, statutory_pct, after_exclusions_pct,
    with_waivers_pct, certainty, stretch
