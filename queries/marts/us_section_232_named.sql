-- Section 232 duties listed for a line with a condition that no code can settle.
--
-- Charged: the line carries the duty, on part of it or as an upper limit. Not charged: the
-- condition covers so few goods, or goods that no code isolates, that no rate is set.
--
-- grain line, program, condition, valid_from
select
    us_lines.line,
    measures.program,
    measures.measure,
    scopes.valid_from,
    scopes.valid_before,
    scopes.condition,
    bool_or(coalesce(scopes.share, 1) > 0) as is_charged,
    string_agg(distinct scopes.citation, '; ' order by scopes.citation) as citation
from policy.scopes
inner join policy.measures
    on scopes.measure = measures.measure
inner join marts.us_lines
    on
        left(us_lines.line, 4) = left(scopes.code_prefix, 4)
        and (starts_with(us_lines.line, scopes.code_prefix) or starts_with(scopes.code_prefix, us_lines.line))
where measures.layer = 'section_232' and scopes.condition is not null
group by all
