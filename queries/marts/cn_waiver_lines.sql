-- The Chinese lines on which importers with a waiver pay less than the tariff, and on which days.
--
-- Every line with Section 301 retaliation on the days on which granted waivers applied: importers
-- may apply beyond the published list. held_from and held_before are the days of the waivers.
--
-- grain line, valid_from
select
    line,
    greatest(line_layers.valid_from, cn_waiver_spans.valid_from) as valid_from,
    least(line_layers.valid_before, cn_waiver_spans.valid_before) as valid_before,
    cn_waiver_spans.valid_from as held_from,
    cn_waiver_spans.valid_before as held_before,
    citation,
    url,
    known
from marts.line_layers
inner join marts.cn_waiver_spans
    on
        line_layers.valid_from < coalesce(cn_waiver_spans.valid_before, 'infinity')
        and cn_waiver_spans.valid_from < coalesce(line_layers.valid_before, 'infinity')
where importer = 'China' and layer = 'retaliation_301' and statutory_pct > 0
