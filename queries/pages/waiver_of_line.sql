-- What does a Chinese line owe by the tariff, and what for importers with a waiver?
--
-- The waiver lifts the answer to Section 301 only, not the answer to Section 232 nor the duties
-- of 2025, and only for importers to whom one was granted; who and how much is not published.
-- Importers may ask beyond the published list of 696 lines, so every line with an answer to
-- Section 301 counts as open to it. Where no waiver held or the line carries no such answer,
-- both figures are the same. The citation is that of the days on which waivers held.
--
-- grain   one row
-- $line   text in marts.tariff_lines.line: eight digits
-- $day    date: the day of entry
-- empty   China has no line {line} on that day.
with answers as (

    select coalesce(sum(statutory_pct), 0) as answer_pct
    from marts.line_layers
    where
        importer = 'China' and line = $line and layer = 'retaliation_301'
        and valid_from <= $day and $day < coalesce(valid_before, 'infinity')

)

select
    statutory_pct,
    after_exclusions_pct,
    with_waivers_pct,
    answer_pct as answer_to_section_301_pct,
    answer_pct > 0 as is_open_to_waiver,
    cn_waiver_spans.valid_from is not null as waivers_held,
    cn_waiver_spans.valid_from as held_from,
    cn_waiver_spans.valid_before as held_before,
    citation,
    url,
    known,
    note
from marts.rates
cross join answers
left join marts.cn_waiver_spans
    on $day >= cn_waiver_spans.valid_from and $day < cn_waiver_spans.valid_before
where
    importer = 'China' and line = $line
    and rates.valid_from <= $day and $day < coalesce(rates.valid_before, 'infinity')
