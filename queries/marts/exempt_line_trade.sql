-- How much 2024 trade in each line a country exempts, measure by measure and under any.
--
-- `any` counts a good exempt under several measures once: it takes the measure that exempts most
-- of the line, which is the least that can be said where two measures exempt only part.
-- at_most_usd adds goods defined only by description or use. Lines without 2024 trade have no row.
-- `waivers` is what Chinese importers may have waived, at most: who holds a waiver is not published.
-- `any` leaves it out, `any_with_waivers` has it.
--
-- grain importer, measure, line, valid_from
with counted as (

    select
        importer,
        measure,
        line,
        valid_from,
        valid_before,
        exempt_share,
        is_upper_bound,
        unnest(
            if(importer = 'China', [measure, 'any', 'any_with_waivers'], [measure, 'any'])
        ) as grouped
    from marts.exempt_lines
    union all
    select
        'China' as importer,
        'waivers' as measure,
        line,
        valid_from,
        valid_before,
        1 as exempt_share,
        true as is_upper_bound,
        unnest(['waivers', 'any_with_waivers']) as grouped
    from marts.cn_waiver_lines

),

spans as (

    select
        importer,
        grouped,
        line,
        unnest(marts.cut_spans(list(valid_from) || list(coalesce(valid_before, 'infinity'))), recursive := true) as span
    from counted
    group by importer, grouped, line

),

by_measure as (

    select
        spans.importer,
        spans.grouped,
        measure,
        spans.line,
        spans.valid_from,
        spans.valid_before,
        coalesce(sum(exempt_share) filter (where not is_upper_bound), 0) as exempt_share,
        least(sum(exempt_share), 1) as at_most_share
    from spans
    inner join counted
        on
            spans.importer = counted.importer and spans.grouped = counted.grouped and spans.line = counted.line
            and spans.valid_from >= counted.valid_from
            and spans.valid_from < coalesce(counted.valid_before, 'infinity')
    group by spans.importer, spans.grouped, measure, spans.line, spans.valid_from, spans.valid_before

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
