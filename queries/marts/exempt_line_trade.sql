-- How much 2024 trade in each line a country exempts, measure by measure and under any.
--
-- `any` counts a good exempt under several measures once: it takes the measure that exempts most
-- of the line, which is the least that can be said where two measures exempt only part.
-- at_most_usd adds goods defined only by description or use. Lines without 2024 trade have no row.
--
-- grain importer, measure, line, valid_from
with named as (

    from marts.exempt_lines
    union all by name
    select
        'any' as of_any,
        *
    from marts.exempt_lines

),

spans as (

    select
        importer,
        coalesce(of_any, measure) as grouped,
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from named
    group by importer, grouped, line

),

by_measure as (

    select
        spans.importer,
        grouped,
        exempt_lines.measure,
        spans.line,
        spans.valid_from,
        spans.valid_before,
        coalesce(sum(exempt_share) filter (where not is_upper_bound), 0) as exempt_share,
        least(sum(exempt_share), 1) as at_most_share
    from spans
    inner join marts.exempt_lines
        on
            spans.importer = exempt_lines.importer and spans.line = exempt_lines.line
            and grouped in (exempt_lines.measure, 'any')
            and spans.valid_from >= exempt_lines.valid_from
            and spans.valid_from < coalesce(exempt_lines.valid_before, 'infinity')
    group by spans.importer, grouped, exempt_lines.measure, spans.line, spans.valid_from, spans.valid_before

),

by_line as (

    select
        importer,
        grouped as measure,
        line,
        valid_from,
        valid_before,
        max(exempt_share) as exempt_share,
        max(at_most_share) as at_most_share
    from by_measure
    group by importer, grouped, line, valid_from, valid_before

)

select
    importer,
    measure,
    line,
    greatest(by_line.valid_from, line_weights.valid_from) as valid_from,
    least(by_line.valid_before, line_weights.valid_before) as valid_before,
    exempt_share * value_usd as exempt_usd,
    at_most_share * value_usd as at_most_usd
from by_line
inner join marts.line_weights using (importer, line)
where
    weights = 'trade_2024' and value_usd > 0
    and by_line.valid_from < coalesce(line_weights.valid_before, 'infinity')
    and line_weights.valid_from < coalesce(by_line.valid_before, 'infinity')
