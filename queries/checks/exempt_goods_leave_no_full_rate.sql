-- A line that is fully exempt from a US duty on all goods pays none of that duty.
-- what to do  Compare the exempt list of the measure with the rates of the line; one of the two is wrong.
select
    exempt_lines.measure,
    exempt_lines.line,
    exempt_lines.valid_from,
    statutory_pct
from marts.exempt_lines
inner join marts.rate_layers
    on
        exempt_lines.importer = rate_layers.importer and exempt_lines.line = rate_layers.line
        and exempt_lines.measure = rate_layers.measure
        and exempt_lines.valid_from < coalesce(rate_layers.valid_before, 'infinity')
        and rate_layers.valid_from < coalesce(exempt_lines.valid_before, 'infinity')
where not is_upper_bound and exempt_share >= 1 and statutory_pct > 0
